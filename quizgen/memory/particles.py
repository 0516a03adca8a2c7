"""Small words of names: particles, titles, kinds of things, and what tells two things apart."""

_LINKING = (
    "of the de del della di da do dos du von van der den la le el al y ibn bin am an auf im zu zur "
    "sur upon on for at"
)
LINKS = frozenset(_LINKING.split())
_TITLED = (
    "mr mrs ms miss dr doctor prof professor sir lord lady dame president king queen prime "
    "minister pope saint st general captain colonel senator chancellor emperor empress prince "
    "princess jr sr tsar mme madame mlle monsieur herr frau senor senora senorita signor signora "
    "don dona sheikh sheik emir sultan shah rabbi father brother sister mother ayatollah imam "
    "archbishop bishop cardinal colonel major lieutenant sergeant admiral marshal judge justice "
    "sen rep gov pres gen col capt lt sgt rev hon "
    "chief governor mayor baron baroness count countess duke duchess earl viscount"
)
TITLES = frozenset(_TITLED.split())
_KIND = (
    "mount mt river lake sea city town island brothers company inc ltd co corp corporation "
    "incorporated limited llc plc gmbh ag sa nv bv spa ab oy kk se pty holdings mv ms ss hms hmas "
    "hmcs uss usns rms rrs management group line fc afc cf"
)
KINDS = frozenset(_KIND.split())
WATERS = frozenset(("mount", "mt", "river", "lake", "bank"))  # and heights, named after towns
_APART = (
    "north south east west northern southern eastern western new united great upper lower old "
    "central first second third little"
)
APART = frozenset(_APART.split())
_LEGAL = (
    "inc ltd co corp corporation incorporated limited llc plc gmbh kg kgaa ag se sa nv bv spa ab "
    "as asa oy oyj kk pty company holdings"
)
LEGAL = frozenset(_LEGAL.split())
