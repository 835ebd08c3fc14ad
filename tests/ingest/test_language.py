import pytest

from timeline_app.ingest.language import detect_language, language_warnings

SAMPLES = {
    "en": "The board closed the pier on Tuesday, and the repair will take until the summer of next year.",
    "de": "Der Rat hat die Brücke am Dienstag gesperrt, und die Reparatur wird bis zum Sommer dauern.",
    "fr": "Le conseil a fermé la jetée mardi et les réparations vont durer jusqu'à l'été selon le maire.",
    "es": "La junta cerró el muelle el martes y las obras durarán hasta el verano, según dijo el alcalde.",
    "it": "Il consiglio ha chiuso il molo martedì e i lavori dureranno fino alla estate, secondo il sindaco.",
    "pt": "O conselho fechou o cais na terça-feira e as obras vão durar até ao verão, segundo o presidente.",
    "nl": "De raad heeft de pier op dinsdag gesloten en het herstel zal tot de zomer van volgend jaar duren.",
    "pl": "Rada zamknęła molo we wtorek, a naprawa potrwa do lata, jak powiedział burmistrz w rozmowie z nami.",
    "tr": "Kurul iskeleyi salı günü kapattı ve onarım yaza kadar sürecek, bu çok önemli bir adım olarak görülüyor.",
    "ru": "Совет закрыл причал во вторник, и ремонт продлится до лета, как сказал мэр в разговоре с нами.",
    "uk": "Рада закрила причал у вівторок, і ремонт триватиме до літа, як сказав мер, та що буде далі, не відомо.",
    "kk": "Кеңес айлақты сейсенбіде жапты және бұл жөндеу жазға дейін созылады деп хабарлады мэр, ол бір жыл болып.",
    "ar": "أغلق المجلس الرصيف يوم الثلاثاء بعد أن عثر الغواصون على شقوق في أعمدته وقال إن الإصلاح في الصيف",
    "fa": "شورا اسکله را روز سه شنبه بست و تعمیر آن تا تابستان به طول می انجامد که این برای شهر است",
    "zh": "港务局星期二关闭了旧码头，因为潜水员在九根柱子上发现了裂缝。",
    "ja": "港湾局は火曜日に古い桟橋を閉鎖した。潜水士が柱に亀裂を見つけたためである。",
    "ko": "항만청은 잠수부들이 기둥에서 균열을 발견하자 화요일에 낡은 부두를 폐쇄했다.",
    "el": "Το συμβούλιο έκλεισε την προβλήτα την Τρίτη αφού βρέθηκαν ρωγμές.",
}


@pytest.mark.parametrize(("code", "text"), SAMPLES.items())
def test_a_sentence_is_told_by_its_script_and_small_words(code, text):
    assert detect_language(text) == code


def test_a_list_of_names_is_undecided_and_takes_what_is_declared():
    assert detect_language("Calloway Lindqvist Moreau Petrov") == ""
    assert detect_language("Calloway Lindqvist Moreau Petrov", declared="fr-FR") == "fr"


def test_a_wrongly_declared_language_gives_way_to_the_words():
    assert detect_language(SAMPLES["de"], declared="en") == "de"


def test_only_languages_that_cannot_be_read_are_warned_of():
    assert language_warnings("en") == ()
    assert language_warnings("ru") == ("Russian: dates not read",)
    assert "could not be told" in language_warnings("")[0]
