"""What the schedule is computed with. Change anything here and states are rebuilt from the log."""

import hashlib
from datetime import timedelta
from functools import cache

MODEL = "FSRS-6"
"""What the parameters are parameters of."""

ALGORITHM = f"{MODEL} r2"
"""Name of the algorithm, and the revision of the rules around it in this package."""

Parameters = tuple[float, ...]

PARAMETERS: Parameters = (
    *(0.212, 1.2931, 2.3065, 8.2956),  # stability after a first again, hard, good, easy
    *(6.4133, 0.8334, 3.0194, 0.001),  # difficulty
    *(1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729),  # stability
    *(0.5425, 0.0912, 0.0658),  # stability within a day
    0.1542,  # decay of the forgetting curve
)
"""The published defaults of FSRS-6, written out so that no newer package moves a due day. They hold
for a learner until others are fitted to the learner's own log (quizgen.memory.fitting)."""

_LEAST: Parameters = (
    *(0.001, 0.001, 0.001, 0.001),
    *(1.0, 0.001, 0.001, 0.001),
    *(0.0, 0.0, 0.001, 0.001, 0.001, 0.001, 0.0, 0.0, 1.0),
    *(0.0, 0.0, 0.0),
    0.1,
)
_MOST: Parameters = (
    *(100.0, 100.0, 100.0, 100.0),
    *(10.0, 4.0, 4.0, 0.75),
    *(4.5, 0.8, 3.5, 5.0, 0.25, 0.9, 4.0, 1.0, 6.0),
    *(2.0, 2.0, 0.8),
    0.8,
)


def are_usable(parameters: Parameters) -> bool:
    """Whether there are as many as FSRS-6 takes, each within its bounds."""
    return len(parameters) == len(PARAMETERS) and all(
        least <= value <= most for least, value, most in zip(_LEAST, parameters, _MOST, strict=True)
    )


STEP = timedelta(minutes=10)
"""When a card that is being learned comes again. One step: a second success on the same day adds
nothing to an FSRS-6 stability, and a sitting should end with what was missed, not with everything.
"""

LONGEST_INTERVAL = 36_500


@cache
def parameters_fingerprint(parameters: Parameters = PARAMETERS) -> str:
    """Twelve hex digits that change with any parameter."""
    return hashlib.sha256(repr(parameters).encode()).hexdigest()[:12]


FINGERPRINT = parameters_fingerprint()
