"""Words that are cut short in everyday use: bike, phone, dept."""

_SHORT_FORMS = (
    "bike=bicycle phone=telephone plane=aeroplane plane=airplane fridge=refrigerator "
    "photo=photograph exam=examination lab=laboratory ad=advertisement advert=advertisement "
    "flu=influenza gym=gymnasium maths=mathematics math=mathematics tv=television "
    "telly=television hippo=hippopotamus rhino=rhinoceros chimp=chimpanzee croc=crocodile "
    "memo=memorandum limo=limousine mic=microphone mike=microphone uni=university "
    "univ=university gas=gasoline taxi=taxicab cab=taxi dad=father mum=mother mom=mother "
    "bro=brother sis=sister kid=child kids=children govt=government gov=government "
    "dept=department intl=international natl=national assn=association assoc=association "
    "vet=veterinarian champ=champion demo=demonstration deli=delicatessen disco=discotheque "
    "info=information pub=inn rep=representative sub=submarine specs=spectacles tech=technology "
    "temp=temperature tux=tuxedo typo=misprint max=maximum min=minimum avg=average "
    "org=organization org=organisation orgs=organizations rep=republic "
    "vit=vitamin approx=approximately esp=especially prof=professor sax=saxophone auto=automobile "
    "copter=helicopter chopper=helicopter chute=parachute gator=alligator burger=hamburger "
    "quake=earthquake utd=united tel=telephone univ=university inst=institute lib=library "
    "quake=earthquake bot=robot net=internet web=internet cello=violoncello"
)
_PAIRS = frozenset(tuple(pair.split("=")) for pair in _SHORT_FORMS.split())


def are_clipped(one: str, other: str) -> bool:
    """Whether one is the short form of the other, both singular or both plural."""
    pairs = ((one, other), (other, one), (one.rstrip("s"), other.rstrip("s")))
    return any(pair in _PAIRS for pair in (*pairs, pairs[2][::-1]))
