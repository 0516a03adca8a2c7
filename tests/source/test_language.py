"""English or not; every paragraph was written for this test."""

import pytest

from quizgen.source.language import UNNAMED, find_foreign

FOREIGN = {
    "German": "Die Stadt hat im Frühjahr beschlossen, dass der alte Bahnhof nicht abgerissen wird. "
    "Stattdessen soll er in ein Museum umgebaut werden.",
    "French": "La ville a décidé au printemps que l'ancienne gare ne serait pas démolie. Elle sera "
    "transformée en musée, où l'on montrera l'histoire de la région.",
    "Spanish": "La ciudad decidió en primavera que la antigua estación no sería derribada. Se "
    "convertirá en un museo en el que se mostrará la historia de la región.",
    "Portuguese": "A cidade decidiu na primavera que a antiga estação não será demolida. Ela será "
    "transformada em museu, onde se mostrará a história da região.",
    "Italian": "In primavera la città ha deciso che la vecchia stazione non sarà demolita. "
    "Diventerà un museo in cui si potrà vedere la storia della regione.",
    "Dutch": "De stad besloot in het voorjaar dat het oude station niet wordt gesloopt. In plaats "
    "daarvan wordt het een museum over de geschiedenis van de streek.",
    "Swedish": "Staden beslutade i våras att den gamla stationen inte ska rivas. I stället ska den "
    "bli ett museum där man kan se områdets historia.",
    "Danish or Norwegian": "Byen besluttede i foråret, at den gamle station ikke skal rives ned. I "
    "stedet bliver den til et museum, hvor man kan se egnens historie.",
    "Finnish": "Kaupunki päätti keväällä, että vanhaa asemaa ei pureta. Siitä on tulossa museo, "
    "joka esittelee alueen historiaa, ja asukkaat ovat olleet tyytyväisiä.",
    "Polish": "Miasto zdecydowało wiosną, że stary dworzec nie zostanie zburzony. Powstanie w nim "
    "muzeum, w którym będzie można zobaczyć historię regionu.",
    "Czech or Slovak": "Město na jaře rozhodlo, že staré nádraží nebude zbouráno. Vznikne v něm "
    "muzeum, kde bude možné vidět, jak se kraj měnil.",
    "Hungarian": "A város tavasszal úgy döntött, hogy a régi pályaudvart nem bontják le. Múzeum "
    "lesz belőle, ahol a környék története látható.",
    "Turkish": "Belediye, ilkbaharda eski istasyonun yıkılmayacağına karar verdi. Bina, bölgenin "
    "tarihini anlatan bir müze olacak ve birçok vatandaş bu çözüm için çalıştı.",
    "Indonesian or Malay": "Kota itu memutuskan pada musim semi bahwa stasiun lama tidak akan "
    "dibongkar. Bangunan tersebut akan menjadi museum yang menampilkan sejarah.",
    "Afrikaans": "Die stad het in die lente besluit dat die ou stasie nie gesloop sal word nie.",
    "Latin": "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor ut.",
    "Korean": "시는 봄에 옛 역을 철거하지 않기로 결정했다. 역은 박물관으로 바뀔 예정이다.",
    "Japanese": "市は春に古い駅を取り壊さないことを決めた。",
    "Chinese": "市政府在春天决定不拆除旧火车站。",
    "Greek": "Η πόλη αποφάσισε την άνοιξη ότι ο παλιός σταθμός δεν θα κατεδαφιστεί.",
    "Cyrillic script": "Весной город решил, что старый вокзал не будет снесён.",
    "Arabic script": "قررت المدينة في الربيع عدم هدم المحطة القديمة.",
    UNNAMED: "Idolobha linqume entwasahlobo ukuthi isiteshi esidala ngeke sidilizwe. Sizoshintshwa "
    "sibe imnyuziyamu lapho abantu bezobona khona umlando wesifunda. Abantu abaningi babekucelele "
    "lokho kusukela ngonyaka odlule, futhi bayajabula kakhulu.",
}
ENGLISH = (
    "Mitochondria produce ATP.",
    "Water boils at 100 degrees Celsius.",
    "Photosynthesis converts light energy into chemical energy.",
    "Hello!",
    "THE COUNCIL HAS DECIDED THAT THE OLD STATION WILL NOT BE PULLED DOWN.",
    "The wee bairn gaed doon tae the kirk wi his faither, an they sang a sang thegither afore the "
    "meenister cam in frae the cauld.",
    "Notable pupils include Ada Lovelace, Alan Turing, Grace Hopper, Konrad Zuse, Donald Knuth, "
    "Barbara Liskov, John McCarthy and Tim Berners-Lee, of whom several taught at the school.",
    "Teams from Los Angeles and Las Palmas de Gran Canaria met in El Paso; the game was won by Los "
    "Angeles.",
    "The motto of the city is “Fluctuat nec mergitur”, and the French say “on ne peut pas tout "
    "avoir” when they mean that nobody can have everything.",
    "Run make, edit config.yaml, set debug true, restart the server, check port 8080, open the "
    "firewall, deploy the container, scale replicas to three, then archive the release.",
    "The Lok Sabha and the Rajya Sabha met on Monday; the budget of the Centre was tabled.",
)


@pytest.mark.parametrize("language", FOREIGN)
def test_another_language_is_told_by_name(language: str) -> None:
    assert find_foreign(FOREIGN[language]) == language


@pytest.mark.parametrize("text", ENGLISH)
def test_english_passes_however_short_or_odd(text: str) -> None:
    assert find_foreign(text) == ""


def test_a_program_is_not_english() -> None:
    program = "def read(path):\n    return path.read_text(encoding=utf)\nclass Thing:\n    pass\n"
    assert find_foreign(program * 5) == UNNAMED
