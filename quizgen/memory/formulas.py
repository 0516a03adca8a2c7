"""Chemical formulas: N2 is nitrogen, NaCl is sodium chloride, Fe is iron."""

_ELEMENTS = (
    "H hydrogen He helium Li lithium Be beryllium B boron C carbon N nitrogen O oxygen F fluorine "
    "Ne neon Na sodium Mg magnesium Al aluminium Si silicon P phosphorus S sulfur Cl chlorine "
    "Ar argon K potassium Ca calcium Sc scandium Ti titanium V vanadium Cr chromium Mn manganese "
    "Fe iron Co cobalt Ni nickel Cu copper Zn zinc Ga gallium Ge germanium As arsenic Se selenium "
    "Br bromine Kr krypton Rb rubidium Sr strontium Y yttrium Zr zirconium Nb niobium "
    "Mo molybdenum Tc technetium Ru ruthenium Rh rhodium Pd palladium Ag silver Cd cadmium "
    "In indium Sn tin Sb antimony Te tellurium I iodine Xe xenon Cs caesium Ba barium La lanthanum "
    "Ce cerium Pr praseodymium Nd neodymium Pm promethium Sm samarium Eu europium Gd gadolinium "
    "Tb terbium Dy dysprosium Ho holmium Er erbium Tm thulium Yb ytterbium Lu lutetium Hf hafnium "
    "Ta tantalum W tungsten Re rhenium Os osmium Ir iridium Pt platinum Au gold Hg mercury "
    "Tl thallium Pb lead Bi bismuth Po polonium At astatine Rn radon Fr francium Ra radium "
    "Ac actinium Th thorium Pa protactinium U uranium Np neptunium Pu plutonium Am americium "
    "Cm curium Bk berkelium Cf californium Es einsteinium Fm fermium Md mendelevium No nobelium "
    "Lr lawrencium Rf rutherfordium Db dubnium Sg seaborgium Bh bohrium Hs hassium Mt meitnerium "
    "Ds darmstadtium Rg roentgenium Cn copernicium Nh nihonium Fl flerovium Mc moscovium "
    "Lv livermorium Ts tennessine Og oganesson"
)
_COMPOUNDS = (
    "H20 water, H2 hydrogen, N2 nitrogen, O2 oxygen, F2 fluorine, Cl2 chlorine, Br2 bromine, "
    "I2 iodine, "
    "O3 ozone, H2O water, H2O2 hydrogen peroxide, CO carbon monoxide, CO2 carbon dioxide, "
    "NH3 ammonia, CH4 methane, C2H6 ethane, C3H8 propane, C4H10 butane, C2H4 ethylene, "
    "C2H2 acetylene, C6H6 benzene, CH3OH methanol, C2H5OH ethanol, C6H12O6 glucose, NO nitric "
    "oxide, NO2 nitrogen dioxide, N2O nitrous oxide, SO2 sulfur dioxide, SO3 sulfur trioxide, "
    "H2S hydrogen sulfide, HCl hydrochloric acid, HF hydrogen fluoride, HNO3 nitric acid, "
    "H2SO4 sulfuric acid, H3PO4 phosphoric acid, H2CO3 carbonic acid, NaOH sodium hydroxide, "
    "KOH potassium hydroxide, NaCl sodium chloride, KCl potassium chloride, NaHCO3 sodium "
    "bicarbonate, Na2CO3 sodium carbonate, CaCO3 calcium carbonate, CaO calcium oxide, "
    "Ca(OH)2 calcium hydroxide, SiO2 silicon dioxide, TiO2 titanium dioxide, Fe2O3 iron oxide, "
    "Al2O3 aluminium oxide, MgO magnesium oxide, NH4NO3 ammonium nitrate, KNO3 potassium nitrate, "
    "CuSO4 copper sulfate, SF6 sulfur hexafluoride, UF6 uranium hexafluoride"
)
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_NAMES = dict(zip(_ELEMENTS.split()[::2], _ELEMENTS.split()[1::2], strict=True))
_NAMES |= dict(pair.split(" ", 1) for pair in _COMPOUNDS.split(", "))
_LATIN = (
    "natrium sodium kalium potassium ferrum iron aurum gold argentum silver cuprum copper "
    "plumbum lead wolfram tungsten"
)
_NAMES |= dict(zip(_LATIN.split()[::2], _LATIN.split()[1::2], strict=True))
_FOLDED = {formula.casefold(): name for formula, name in _NAMES.items() if len(formula) > 2}


def name_substance(formula: str) -> str:
    """What a formula or symbol stands for; "" if it is none. Symbols need their capitals."""
    text = formula.strip().translate(_SUBSCRIPTS)
    return _NAMES.get(text) or _FOLDED.get(text.casefold() if len(text) > 2 else "", "")
