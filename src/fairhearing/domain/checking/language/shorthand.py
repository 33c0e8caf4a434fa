"""Notes in shorthand, written out so that they can be compared with talk.

"PC: 3/52 hx of SOB, worse nocte" is a history of three weeks of shortness of breath, worse at
night. What is shown to people stays as it was written.
"""

import re
from functools import lru_cache

_AS_WRITTEN = {
    "SOB": "short of breath", "SOBOE": "short of breath on exertion", "CP": "chest pain",
    "LOC": "blackout", "BP": "blood pressure", "HR": "heart rate pulse",
    "HTN": "high blood pressure", "MI": "heart attack", "CVA": "stroke", "TIA": "mini-stroke",
    "DVT": "clot in the leg", "UTI": "urine infection", "DM": "diabetes",
    "T1DM": "type 1 diabetes", "T2DM": "type 2 diabetes", "CXR": "chest x-ray",
    "ECG": "heart tracing", "EKG": "heart tracing", "FBC": "full blood count",
    "TFTs": "thyroid bloods", "LFTs": "liver bloods", "U&Es": "kidney bloods", "GTN": "spray GTN",
    "NKDA": "no known drug allergies", "NKA": "no known allergies", "LMP": "last period",
    "N&V": "nausea and vomiting", "D&V": "diarrhoea and vomiting", "BO": "bowels open",
    "PU": "passing urine", "ETOH": "alcohol", "OD": "once a day", "BD": "twice a day",
    "TDS": "three times a day", "QDS": "four times a day", "PRN": "when needed", "FH": "family",
    "FHx": "family", "Pt": "the patient", "Rx": "treatment", "Mo": "the mother",
    "Fa": "the father", "MGM": "the maternal grandmother", "PGM": "the paternal grandmother",
    "DV": "domestic violence", "DA": "domestic abuse", "HV": "the health visitor",
    "CP plan": "child protection plan", "AOB": "any other business",
}  # fmt: skip
"""Short for something only as they are written here."""
_IN_ANY_CASE = {
    "pt": "the patient", "pts": "the patient’s", "hx": "history", "h/o": "history of",
    "c/o": "complains of", "o/e": "on examination", "y/o": "years old", "yo": "years old",
    "f/u": "follow-up", "r/v": "review", "b.i.d": "twice a day", "t.i.d": "three times a day",
    "nocte": "at night", "mane": "in the morning", "abx": "antibiotics", "wk": "week",
    "wks": "weeks", "yr": "year", "yrs": "years", "mth": "month", "mths": "months",
    "approx": "about", "nil": "no", "dyspnoea": "breathless", "syncope": "passed out",
    "presyncope": "nearly passed out", "nocturia": "up at night to pass urine",
    "pyrexia": "temperature", "haemoptysis": "coughing blood", "dysuria": "pain passing urine",
    "myalgia": "aching muscles", "emesis": "sick", "pruritus": "itch", "oedema": "swelling",
    "analgesia": "painkillers", "hypertension": "high blood pressure", "insomnia": "cannot sleep",
    "wheeze": "wheezy", "goitre": "swelling in the neck", "dysphagia": "trouble swallowing",
    "anorexia": "poor appetite", "lethargy": "tired", "appendicectomy": "appendix out",
    "tonsillectomy": "tonsils out", "cholecystectomy": "gallbladder out",
    "hysterectomy": "womb out", "afebrile": "no temperature",
    "safety-netted": "told when to come back", "safety netted": "told when to come back",
}  # fmt: skip
_HEADINGS = re.compile(
    r"^\W*(?:(?:PC|HPC|HPI|PMHx?|PSHx?|DHx?|SHx?|O/E|OE|Imp|Ix|Dx|ROS|S|O|A|P)|"
    r"(?i:presenting complaint|history(?: of presenting complaint)?|past medical history|"
    r"drug history|social history|on examination|impression|plan|assessment|"
    r"actions?(?: points?)?|resolved))\s*[:–—]\s+(?=\S)"
)
_AGO = r"(?=\s+(?:hx|h/o|history|ago|of)\b)"
_SPANS = re.compile(
    r"\b(?P<n>\d{1,2}(?:\s?[-–]\s?\d{1,2})?)/(?P<of>52\b|(?:7|12)\b" + _AGO + r")|"
    r"(?i:\b(?P<led>for|past|last|over|about|approx\.?|in|after|x|×)\s+)(?P<m>\d{1,2})/(?P<unit>7|12)\b(?!/)"
)
_UNITS = {"7": "days", "52": "weeks", "12": "months"}
_TIMES = re.compile(
    r"(?:\bx|×)\s?(\d{1,2})\b(?!\s*(?:mg|ml|cm))|\b(\d{1,2})\s?[x×](?=\s?/)", re.IGNORECASE
)
_SHORT = re.compile(
    r"(?<![\w/])(?:"
    + "|".join(re.escape(w) for w in sorted(_AS_WRITTEN, key=len, reverse=True))
    + "|(?i:"
    + "|".join(re.escape(w) for w in sorted(_IN_ANY_CASE, key=len, reverse=True))
    + r"))(?![\w/])"
)


@lru_cache(maxsize=4096)
def written_out(text: str) -> str:
    """Write a statement out in words; quotations, and what holds no shorthand, stay as they are."""
    if re.search(r"[“”\"]", text):
        return text
    out = _HEADINGS.sub("", text)
    out = _SPANS.sub(_span, out)
    out = _TIMES.sub(lambda m: f" {m[1] or m[2]} times ", out)
    return _SHORT.sub(lambda m: _AS_WRITTEN.get(m[0]) or _IN_ANY_CASE[m[0].lower()], out)


def _span(found: re.Match[str]) -> str:
    if found["led"]:
        return f"{found['led']} {found['m']} {_UNITS[found['unit']]}"
    return f"{found['n']} {_UNITS[found['of']]}"
