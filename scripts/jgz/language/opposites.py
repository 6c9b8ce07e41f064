"""The Dutch words of which one for another turns the meaning of an advice round."""

from __future__ import annotations

# Words of which one for another turns an advice; groups of sides, divided by `|`. A `~` is a space.
_OPPOSITES = """
voor vooraf voordat eerder | na nadat achteraf later
onder beneden laag lage lager | boven hoog hoge hoger
meer vaker veel | minder weinig
lang lange langer | kort korte korter
groot grote groter | klein kleine kleiner
zwaar zware zwaarder ernstig ernstige | licht lichte lichter mild milde
ouder oudere | jonger jongere
dik dikke | dun dunne
binnen | buiten
vanaf sinds | tot
start starten begin beginnen begint | stop stoppen beëindig beëindigen
verhoog verhogen verhoogt verhoogd verhoogde verhoging ophogen opbouwen bouw | verlaag verlagen verlaagt verlaagd \
verlaagde verlaging afbouwen verminder verminderen vermindert verminderd vermindering
aan op toe | af uit
aanraden aanbevelen aanbevolen aangeraden | afraden afgeraden
toenemen toename toegenomen neemt stijgt stijgen stijging vermeerdert | \
afnemen afname afgenomen daalt dalen daling vermindert
verwijs verwijzen | wacht afwachten
altijd steeds | vaak meestal | soms | zelden
moet moeten dient dienen verplicht verplichte | mag mogen kan kunnen kunt | hoeft hoeven
met | zonder
wel | niet geen
vroeg vroege vroegtijdig | laat late
direct meteen onmiddellijk nu spoed | later morgen afspraak
vandaag | morgen
alle alles elk elke iedere ieder | sommige enkele
en | of
rug rugligging | buik buikligging | zij zijligging
warm warme warmer | koud koude kouder koel koele koeler | heet hete kokend kokende | lauw lauwe
oraal | rectaal | intramusculair | subcutaan | intraveneus
positief positieve | negatief negatieve
open | dicht
ochtend ochtends 's-ochtends | middag middags | avond avonds | nacht nachts
jongen jongens | meisje meisjes
veilig veilige | gevaarlijk gevaarlijke riskant riskante
nodig noodzakelijk | overbodig
aanwezig aanwezige | afwezig afwezige
snel snelle sneller | langzaam langzame langzamer
goed goede beter | slecht slechte slechter
sterk sterke sterker | zwak zwakke zwakker
zittend zittende zit zitten rechtop | liggend liggende lig ligt liggen plat | staand staande sta staat staan
vol volle | leeg lege | halfvol halfvolle | mager magere
hard harde harder | zacht zachte zachter
nat natte | droog droge
borstvoeding | flesvoeding kunstvoeding
iedereen | niemand
toegestaan geoorloofd | verboden
voordeel voordelen winst | nadeel nadelen schade risico
stevig stevige vast vaste | slap slappe zacht zachte los losse
vlak vlakke plat platte | bol bolle schuin schuine
strak strakke | ruim ruime los losse
schoon schone | vuil vuile vies vieze
rauw rauwe | gaar gare gekookt gekookte verhit verhitte
wakker | slapend slapende slaapt
genoeg voldoende | onvoldoende
omhoog rechtop voorover | omlaag achterover
vast vaste | vloeibaar vloeibare
helpt beschermt voorkomt werkt | schaadt veroorzaakt bevordert faalt
normaal normale gewoon gewone | afwijkend afwijkende abnormaal abnormale
bekend bekende | onbekend onbekende
gezond gezonde | ziek zieke
acuut acute | chronisch chronische
zeldzaam zeldzame | vaak
elke elk iedere ieder per | om~de
geef geven gegeven toedienen | onthoud onthouden
samen | apart
thuis | ziekenhuis
huisarts | kinderarts | jeugdarts | jeugdverpleegkundige | doktersassistent | tandarts | apotheek apotheker | \
verloskundige | consultatiebureau | seh ziekenhuis | fysiotherapeut | logopedist | psycholoog | \
politie | leerkracht mentor school
eerst eerste | daarna later latere | laatst laatste
baby zuigeling pasgeborene | dreumes peuter | kleuter | schoolkind | puber tiener adolescent jongere | volwassene
moeder | vader
tijdens | ervoor erna
haal halen | laat laten
meest meeste | minst minste
hetzelfde dezelfde | ander andere
vernauwing vernauwd | verwijding verwijd
maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag | zondag
januari | februari | maart | april | mei | juni | juli | augustus | september | oktober | november | december
vooraan voorkant voorzijde | achteraan achterkant achterzijde
tegen | voor
versnellen versnelt versneld vervroegen vervroegt vervroegd | \
vertragen vertraagt vertraagd uitstellen uitgesteld stellen
verbeteren verbetert verbeterd | verslechteren verslechtert verslechterd verergeren verergert verergerd
bevorderen bevordert stimuleren stimuleert | remmen remt geremd belemmeren belemmert
effectief effectieve | ineffectief ineffectieve
lukt slaagt gelukt geslaagd | mislukt faalt gefaald
aangetoond bevestigd bewezen | weerlegd ontkend ontkracht
hoewel ondanks | omdat dankzij doordat
oorzaak oorzaken | gevolg gevolgen
prematuur premature | voldragen
pijnlijk pijnlijke | pijnloos pijnloze
eenzijdig eenzijdige enkelzijdig enkelzijdige | tweezijdig tweezijdige dubbelzijdig dubbelzijdige
verdubbelen verdubbelt verdubbeld verdubbeling | halveren halveert gehalveerd halvering
dozijn | tiental tientallen | honderdtal honderdtallen honderden | duizendtal duizenden
koorts | ondertemperatuur onderkoeling
nuchter nuchtere | gegeten
afkoelen koelen | opwarmen verwarmen
overleven overleeft overleefd | sterven sterft overlijden overlijdt overleden
dodelijk dodelijke | onschuldig onschuldige
contra-indicatie contra-indicaties | indicatie indicaties
intact heel | kapot beschadigd
"""
OPPOSITES: dict[str, tuple[tuple[int, int], ...]] = {}
for _group, _line in enumerate(_OPPOSITES.strip().split("\n")):
    for _side, _words in enumerate(_line.split("|")):
        for _word in (item.replace("~", " ") for item in _words.split()):
            OPPOSITES[_word] = (*OPPOSITES.get(_word, ()), (_group, _side))

# Beginnings that make one word the opposite of the other.
OPPOSITE_BEGINNINGS = (
    ("linker", "rechter"), ("hypo", "hyper"), ("tachy", "brady"), ("boven", "onder"), ("voor", "na"),
    ("binnen", "buiten"), ("toe", "af"), ("aan", "af"), ("in", "uit"), ("op", "af"), ("ver", "ont"),
)  # fmt: skip
