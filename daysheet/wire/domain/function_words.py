"""The small words and the scripts by which a language shows itself."""

from __future__ import annotations

import re

ENGLISH = frozenset(
    """the of and to in for that is on with was as by at be from this it are has have will an which or not its their
    were said who been they but more would his her he she about after all also than when we our you your can into
    new these other one two up out so if what there had do no may any over such through between during""".split()
)
# Words that English has too are left out, so that a name such as "Los Alamos" weighs little.
FOREIGN: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "Spanish": "de la el los las que en y del se por con para una un su al lo como más pero sus le ya este esta sí porque también hasta desde está son fue ser ha muy sobre entre cuando todo nos sin",
        "French": "le la les des et du une est dans que qui pour au aux avec sur par pas ce cette ces sont sa ses ou été plus leur leurs nous vous elle ils mais où être fait deux comme après même d'une d'un c'est l'on",
        "German": "der und den das von zu mit sich des auf für ist im dem nicht ein eine als auch es werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen zum zur wurde haben oder vor durch kann",
        "Portuguese": "de o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está também pelo pela até isso são",
        "Italian": "di che è la il un per una sono con non del si da come dei nel alla della al gli le delle più anche ha lo degli questo questa nella ai dalla dal ed essere stato sul anni suo",
        "Dutch": "de het van een en dat op te zijn met voor niet aan er om ook als dan maar bij nog uit wordt door naar heeft hij werd deze over hebben meer kan zich tot worden wij ze",
        "Polish": "i w na z do się nie jest że to o jak po od za przez dla oraz przy tym co ich jego był może są także które który która będzie",
        "Vietnamese": "và của là các cho có được trong với không những một người này để về từ khi đã sẽ tại năm cũng đến như theo nhiều vào ra hoặc việc",
        "Tagalog": "ang ng sa mga na ay at para ito kung hindi may ni si nang mula o isang niya kanilang ating upang pag lahat bilang dahil rin din",
        "Haitian Creole": "nan yo ak pou ki li sa te se yon gen nou ap sou pa fè kap lè tout moun ou kapab tankou avèk anpil epi",
        "Somali": "iyo ee ka ku in oo waxaa waa la u si uu ay ama lagu loo kale soo leh ah aan wuxuu",
        "Turkish": "ve bir bu için ile de da olarak olan çok daha en gibi kadar sonra ancak değil veya tarafından her",
        "Indonesian": "dan yang di untuk dengan dari pada ini dalam akan tidak adalah itu oleh juga atau telah sebagai kepada karena",
        "Swedish": "och i att det som en på är av för med till den har de inte om ett men var från kan vid ska också efter sig",
        "Danish or Norwegian": "og i at det som en på er av for med til den har de ikke om et men var fra kan ved skal også etter efter seg sig",
        "Romanian": "și de în la cu pe care din o este un pentru nu mai că sau au fost ale prin după între sunt",
        "Hmong": "thiab los ntawm rau cov tau lub yog muaj tsis yuav koj nyob hauv lawv ib peb mus tus nws",
    }.items()
}
SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("Japanese", re.compile("[\u3041-\u30ff]")),
    ("Chinese", re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")),
    ("Korean", re.compile("[\u1100-\u11ff\uac00-\ud7af]")),
    ("Ukrainian", re.compile("[ІіЇїЄєҐґ]")),
    ("Russian", re.compile("[ЫыЭэЁё]")),
    ("a language in Cyrillic letters", re.compile("[\u0400-\u052f]")),
    ("Persian or Urdu", re.compile("[\u067e\u0686\u0698\u06af\u06a9\u06cc\u0679\u0688\u0691\u06d2]")),
    ("Arabic", re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")),
    ("Hebrew", re.compile("[\u0590-\u05ff]")),
    ("Greek", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("Armenian", re.compile("[\u0530-\u058f]")),
    ("Georgian", re.compile("[\u10a0-\u10ff]")),
    ("a language in Devanagari letters", re.compile("[\u0900-\u097f]")),
    ("Bengali", re.compile("[\u0980-\u09ff]")),
    ("Punjabi", re.compile("[\u0a00-\u0a7f]")),
    ("Gujarati", re.compile("[\u0a80-\u0aff]")),
    ("Tamil", re.compile("[\u0b80-\u0bff]")),
    ("Telugu", re.compile("[\u0c00-\u0c7f]")),
    ("Thai", re.compile("[\u0e00-\u0e7f]")),
    ("Lao", re.compile("[\u0e80-\u0eff]")),
    ("Burmese", re.compile("[\u1000-\u109f]")),
    ("Khmer", re.compile("[\u1780-\u17ff]")),
    ("Amharic", re.compile("[\u1200-\u137f]")),
)
