"""A text's language shows in its small words and its script."""

import json

import pytest

from daysheet.wire.domain.language import foreign_language, is_spaced, language_of
from daysheet.wire.sources.text import parse_text
from tests.shared import shared

ENGLISH = (
    "ALDERTON – The library will lend forty packets of seed to each household from March 14 on, the city said. "
    "The program costs $1,800 a year and is paid for by the Friends of the Library, who also sort the seeds. "
    "A seed that is lent comes back as a hundred, said Rosa Quill, who runs the shelf for the city."
)
SAMPLES = {
    "Spanish": "La alcaldesa anunció el lunes que la biblioteca prestará cuarenta paquetes de semillas a cada hogar. El programa cuesta 1.800 dólares al año.",
    "French": "Le maire a annoncé lundi que la bibliothèque prêtera quarante sachets de graines à chaque foyer. Le programme coûte 1 800 dollars par an et les bénévoles s’en occupent.",
    "German": "Die Bürgermeisterin kündigte am Montag an, dass die Bibliothek jedem Haushalt vierzig Samentüten leihen wird. Das Programm kostet 1.800 Dollar im Jahr und wird von Freunden bezahlt.",
    "Portuguese": "A prefeita anunciou na segunda-feira que a biblioteca vai emprestar quarenta pacotes de sementes para cada família. O programa custa 1.800 dólares por ano e não é pago pela cidade.",
    "Italian": "La sindaca ha annunciato lunedì che la biblioteca presterà quaranta bustine di semi a ogni famiglia. Il programma costa 1.800 dollari all’anno ed è pagato dagli amici della biblioteca.",
    "Polish": "Burmistrz ogłosiła w poniedziałek, że biblioteka wypożyczy każdej rodzinie czterdzieści torebek nasion. Program nie jest drogi i jest opłacany przez przyjaciół biblioteki.",
    "Vietnamese": "Thị trưởng thông báo hôm thứ Hai rằng thư viện sẽ cho mỗi hộ gia đình mượn bốn mươi gói hạt giống. Chương trình này được các bạn của thư viện tài trợ và không tốn tiền của thành phố.",
    "Tagalog": "Inihayag ng alkalde noong Lunes na ang aklatan ay magpapahiram ng apatnapung pakete ng binhi sa bawat sambahayan. Ang programa ay para sa lahat ng mga residente.",
    "Haitian Creole": "Majistra a te anonse lendi ke bibliyotèk la pral prete karant pake semans pou chak fanmi. Pwogram sa a se pou tout moun ki nan vil la.",
    "Chinese": "市长周一宣布，图书馆将从三月十四日起向每户居民出借四十包种子。该项目每年花费一千八百美元。",
    "Japanese": "市長は月曜日、図書館が三月十四日から各家庭に四十袋の種を貸し出すと発表した。",
    "Korean": "시장은 월요일 도서관이 3월 14일부터 각 가정에 씨앗 40봉지를 빌려줄 것이라고 발표했다.",
    "Arabic": "أعلن رئيس البلدية يوم الاثنين أن المكتبة ستعير أربعين كيسا من البذور لكل أسرة ابتداء من الشهر المقبل.",
    "Russian": "Мэр объявила в понедельник, что библиотека будет выдавать сорок пакетов семян каждой семье.",
    "Ukrainian": "Мер оголосила в понеділок, що бібліотека видаватиме сорок пакетів насіння кожній родині її громади.",
    "Hebrew": "ראש העיר הודיעה ביום שני כי הספרייה תשאיל ארבעים חבילות זרעים לכל משק בית.",
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(SAMPLES))
def test_a_language_is_told_by_name(language):
    assert foreign_language(SAMPLES[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "CAFÉ opens. It is new.",
        "El Paso, Las Cruces, Los Alamos, La Mesa, San Juan, Sierra de la Cruz",
        "Brooklyn: E219, E231, E234, E239, E309\nBronx: E46, E48, E73",
        ENGLISH,
    ],
)
def test_english_names_and_numbers_are_no_other_language(text):
    assert foreign_language(text) == ""


def test_a_release_with_an_english_part_counts_as_english():
    assert foreign_language(f"{SAMPLES['Spanish']}\n\n{ENGLISH}") == ""
    assert foreign_language(f"{SAMPLES['Chinese']}\n\n{ENGLISH}") == ""


def test_a_press_office_named_in_english_makes_no_english_release():
    text = f"FOR IMMEDIATE RELEASE\n\n{SAMPLES['Spanish'] * 3}\n\nCity of Alderton, Office of the Mayor"

    assert foreign_language(text) == "Spanish"


def test_what_is_written_in_latin_letters_is_drafted_and_nothing_else():
    assert [name for name in SAMPLES if not is_spaced(name)] == [
        "Chinese", "Japanese", "Korean", "Arabic", "Russian", "Ukrainian", "Hebrew",
    ]  # fmt: skip


def test_no_sentence_of_the_english_releases_is_taken_for_another_language():
    rows = [json.loads(line) for line in shared("data/releases.jsonl").read_text("utf-8").splitlines()]
    english = [row for row in rows if not foreign_language(row["text"])]
    lines = [line for row in english for line in parse_text(row["text"].encode()).text.splitlines()]

    assert len(rows) - len(english) == 1
    assert [line for line in lines if language_of(line)] == []
