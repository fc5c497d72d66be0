"""Words by which a Spanish job advert asks for things; matched without case, on whole words."""

from __future__ import annotations

import re

from waymark.career.exchange.advert_tongue import Asking, Heading, Tongue

_COUNTED = "un dos tres cuatro cinco seis siete ocho nueve diez"
NUMBERS = {"una": 1, "uno": 1, **{word: number for number, word in enumerate(_COUNTED.split(), 1)}}
_UPPER = "A-ZÁÉÍÓÚÑÜ"

MUST_PARTS = re.compile(
    r"^(?:requisitos?(?: (?:m[íi]nimos?|imprescindibles?|obligatorios?|del puesto))?"
    r"|(?:tu )?perfil(?: (?:buscado|requerido|solicitado|profesional|del candidato))?"
    r"|(?:qu[ée]|lo que) (?:buscamos|necesitas|necesitamos|pedimos|esperamos|aportas)(?: de ti)?"
    r"|se requiere|requerimos|se pide|imprescindible|necesitamos|buscamos"
    r"|(?:formaci[óo]n|experiencia|estudios|conocimientos|competencias|habilidades)"
    r"(?: (?:y|e) (?:formaci[óo]n|experiencia|conocimientos|competencias|habilidades))?"
    r"(?: (?:m[íi]nim[ao]s?|requerid[ao]s?|necesari[ao]s?))?)\b",
    re.IGNORECASE,
)
MAY_PARTS = re.compile(
    r"^(?:se valorar?[áa]?n?|valoramos|valorable|deseables?|requisitos (?:deseables|valorables|opcionales)"
    r"|(?:ser[íi]a )?un plus|ser[íi]a ideal|idealmente|preferible(?:mente)?)\b.*$",
    re.IGNORECASE,
)
DUTY_PARTS = re.compile(
    r"^(?:(?:tus |principales )?(?:funciones|responsabilidades|tareas)|tu d[íi]a a d[íi]a|qu[ée] har[áa]s"
    r"|(?:el|sobre el|descripci[óo]n del) puesto|descripci[óo]n|misi[óo]n)\b",
    re.IGNORECASE,
)
OTHER_PARTS = re.compile(
    r"^(?:(?:qu[ée] |te |lo que |se )?ofrec(?:emos|e)|beneficios|ventajas|condiciones|salario|sueldo|horario"
    r"|jornada|contrato|sobre nosotr[oa]s|qui[ée]nes somos|la empresa"
    r"|c[óo]mo (?:aplicar|inscribirse|postular\w*)|contacto|interesad[oa]s)\b",
    re.IGNORECASE,
)
MUST = re.compile(
    r"\b(?:imprescindibles?|indispensables?|obligatori[oa]s?|necesari[oa]s?|requerid[oa]s?|se requieren?"
    r"|exigibles?|excluyentes?|al menos|como m[íi]nimo|m[íi]nim[oa]s?|deber?[áa]?s?|necesitas|hace falta"
    r"|se exigen?)\b",
    re.IGNORECASE,
)
MAY = re.compile(
    r"\b(?:se valorar?[áa]?n?|valoramos|valorables?|deseables?|preferible(?:mente)?|preferentemente"
    r"|idealmente|recomendables?|un plus|no (?:es |son )?(?:imprescindible|indispensable|obligatori[oa]"
    r"|necesari[oa]|excluyente)s?|ser[íi]a (?:bueno|ideal|interesante))\b",
    re.IGNORECASE,
)
LICENCES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            r"\b(?:carn[ée]t?|permiso|licencia) (?:de )?(?:conducir|conducci[óo]n|manejo|manejar)"
            r"(?: (?:(?:tipo|clase|categor[íi]a) )?[A-E]\d?\b)?"
        ),
        r"\bcolegiaci[óo]n(?: (?:vigente|obligatoria|profesional))?\b|\bcolegiad[oa](?:/[oa])?\b",
        r"\bn[úu]mero de colegiad[oa]\b|\b(?:c[ée]dula|matr[íi]cula|tarjeta) profesional\b",
        r"\bpermiso de (?:trabajo|residencia)(?: en [A-ZÁÉÍÓÚÑ]\w+)?",
        r"\bcertificado de delitos(?: de naturaleza)? sexual(?:es)?\b",
        r"\bm[áa]ster (?:del|en) profesorado\b|\bhabilitaci[óo]n (?:docente|profesional)\b",
        r"\blicencia de \w+",
    )
)
LICENCE_SIGNS = re.compile(r"\b(?:CAP|ADR|EIR|MIR|PIR|BIR|TIP)\b")
CERTIFICATES = (
    re.compile(
        r"\b(?:SVB|SVA|PMP|ITIL|CFA|CISSP|CKA|AZ-\d{3}|(?:UNE[- ])?EN ISO 9606(?:-1)?|ISO 9606(?:-1)?|CAE"
        r"|DELE|PRL(?: \d{2}h)?)\b"
    ),
    re.compile(
        r"\b(?:certificad[oa]|certificaci[óo]n) (?:de |en )?(?:profesionalidad|discapacidad|\w+(?: de \w+)?)"
        r"|\bcarn[ée]t? de (?:carretiller[oa]|manipulador(?:a)?(?: de alimentos)?|soldador(?:a)?)"
        r"|\bcurso de (?:prevenci[óo]n(?: de riesgos(?: laborales)?)?|primeros auxilios"
        r"|soporte vital b[áa]sico)",
        re.IGNORECASE,
    ),
)
LEAD = re.compile(
    r"^(?:(?:un|una|el|la|los|las|y|o|con|de|en|tener|poseer|vigente|estar|ser)\s+)+", re.IGNORECASE
)
DEGREES = tuple(
    (re.compile(pattern, re.IGNORECASE), level)
    for pattern, level in (
        (r"\b(?:doctorado|t[íi]tulo de doctora?|PhD)\b", "doctorate"),
        (r"\b(?:m[áa]ster(?! (?:del|en) profesorado)|maestr[íi]a|posgrado|postgrado|MBA)\b", "master"),
        (
            (
                r"\b(?:grado (?:universitario|en \w+)|licenciatura|licenciad[oa](?: en \w+)?|diplomatura"
                r"|diplomad[oa]|ingenier[íi]a(?= (?:en|superior|t[ée]cnica|de|o)\b)"
                r"|(?:t[íi]tulo|titulaci[óo]n|carrera|estudios) universitari[oa]s?)\b"
            ),
            "bachelor",
        ),
        (
            (
                r"\b(?:(?:ciclo formativo(?: de grado)?|FP(?: de)?(?: grado)?|grado"
                r"|formaci[óo]n profesional(?: de grado)?) superior|CFGS|t[ée]cnic[oa] superior)\b"
            ),
            "associate",
        ),
        (
            (
                r"\b(?:(?:ciclo formativo(?: de grado)?|FP(?: de)?(?: grado)?|grado) medio|CFGM"
                r"|formaci[óo]n profesional|ciclo formativo|FP)\b"
            ),
            "vocational",
        ),
        (
            r"\b(?:bachiller(?:ato)?|graduado escolar|ESO|educaci[óo]n secundaria|secundaria|preparatoria)\b",
            "school",
        ),
    )
)
_LOW = rf"(?P<low>\d{{1,2}}|{'|'.join(NUMBERS)})"
YEARS = re.compile(
    rf"\b{_LOW}\s*(?:\+|o m[áa]s)?\s*(?:(?:-|–|a|y)\s*\d{{1,2}}\s*)?\+?\s*años?\b"
    r"(?=[^.;]{0,60}\bexperiencia\b|[^.;]{0,20}\b(?:en|como|trabajando)\b)",
    re.IGNORECASE,
)
YEARS_AFTER = re.compile(
    rf"\bexperiencia\b[^.;\d]{{0,60}}?\b{_LOW}\s*(?:\+|o m[áa]s)?\s*(?:(?:-|–|a|y)\s*\d{{1,2}}\s*)?años?\b",
    re.IGNORECASE,
)
_NAMED = (
    "ingles:en aleman:de frances:fr espanol:es castellano:es italiano:it portugues:pt neerlandes:nl "
    "holandes:nl polaco:pl rumano:ro hungaro:hu checo:cs turco:tr arabe:ar ruso:ru ucraniano:uk chino:zh "
    "mandarin:zh japones:ja coreano:ko hindi:hi urdu:ur sueco:sv noruego:no danes:da finlandes:fi "
    "griego:el gales:cy vietnamita:vi catalan:ca valenciano:ca euskera:eu vasco:eu gallego:gl"
)
LANGUAGES = {name: code for name, _, code in (pair.partition(":") for pair in _NAMED.split())}
LANGUAGE_CUE = re.compile(
    r"\b(?:idiomas?|nivel|hablad[oa]s?|escrit[oa]s?|fluid[oa]|fluidez|dominio|dominar|biling[üu]e|nativ[oa]|hablar"
    r"|[ABC][12]|alto|medio|avanzado|b[áa]sico|conversaci[óo]n|conocimientos? de \w+|lengua materna"
    r"|valorables?|imprescindible)\b",
    re.IGNORECASE,
)
_LEVEL = r"(fluid[oa]|nativ[oa]|biling[üu]e|avanzado|alto|intermedio|medio|b[áa]sico|[ABC][12])"
LEVEL_BEFORE = re.compile(rf"\b{_LEVEL}(?: (?:de|en|nivel|dominio|hablado|escrito|y))*\s*$", re.IGNORECASE)
LEVEL_AFTER = re.compile(
    rf"^\s*[:,(–-]?\s*(?:(?:hablado|escrito|y|a|con|un|nivel|m[íi]nimo|de)\s+)*{_LEVEL}\b", re.IGNORECASE
)
PROGRAM_CUE = re.compile(
    r"\b(?:software|programas?|programaci[óo]n|hojas? de c[áa]lculo|aplicaci[óo]n(?:es)?|Microsoft|MS|Office"
    r"|ofim[áa]tica|paquete|dominio|manejo|lenguajes?|inform[áa]tic[oa]s?)\b",
    re.IGNORECASE,
)
USE_CUE = re.compile(
    r"\b(?:usando|con|manejo de|dominio de|uso de|(?:conocimientos?|experiencia|trabajo) (?:de|en|con))\s+$",
    re.IGNORECASE,
)
LABELS = {
    "title": re.compile(
        r"^(?:puesto|cargo|vacante|oferta|t[íi]tulo(?: del puesto)?)\s*:\s*(.+)$", re.IGNORECASE
    ),
    "employer": re.compile(
        r"^(?:empresa|empleador|organizaci[óo]n|centro|hospital|colegio|instituto)\s*:\s*(.+)$", re.IGNORECASE
    ),
    "place": re.compile(
        r"^(?:ubicaci[óo]n|lugar(?: de trabajo)?|localidad|ciudad|provincia|d[óo]nde)\s*:\s*(.+)$",
        re.IGNORECASE,
    ),
}
_TITLE = rf"([a-z{_UPPER}áéíóúñü][\w/&' -]{{2,60}}?)(?=\s+(?:para|que|con|en|a)\b|[.,;!(]|$)"
WANTED = re.compile(
    r"\b(?:buscamos|necesitamos|precisamos|seleccionamos|contratamos|incorporamos"
    rf"|se (?:busca|necesita|precisa)|busca|precisa|selecciona|contrata|necesita)"
    rf"\s+(?:a )?(?:un/a |una? )?{_TITLE}",
    re.IGNORECASE,
)
HIRES = re.compile(
    rf"^(?:En )?(?!Se )([{_UPPER}][\w&.'’-]*(?: (?:de|del|la|el|los|las|y|[{_UPPER}&][\w&.'’-]*)){{0,6}}),? "
    r"(?:busca|precisa|selecciona|contrata|necesita)\b"
)
AT = re.compile(
    rf"^(.{{3,60}}?) (?:en|para) (?:el |la )?([{_UPPER}][\w&.'’ -]{{2,60}}?)"
    rf"(?:,| en) ([{_UPPER}][\w.'’ -]{{2,40}})(?:,.*)?$"
)
IN = re.compile(rf"^(.{{3,60}}?),? en ([{_UPPER}][\w.'’, -]{{2,50}})$")
PROSE = re.compile(
    r"^(?:somos|buscamos|tus?|el|la|los|las|este|esta|[úu]nete|ven|trabaja|se|nuestr[oa]s?)\b", re.IGNORECASE
)
_SMALL = "el la los las de del en y con para se un una por que al como años"
SPANISH = Tongue(
    small=frozenset(_SMALL.split()),
    asking=Asking(
        headings=((MAY_PARTS, "may"), (OTHER_PARTS, "other"), (DUTY_PARTS, "duty"), (MUST_PARTS, "must")),
        goes_on=(" para ", " de ", " del ", " en ", " que ", " ("),
        must=MUST,
        may=MAY,
        either=re.compile(r"\b[ou]\b(?! (?:m[áa]s|superior|posterior)\b)", re.IGNORECASE),
        licences=LICENCES,
        licence_signs=LICENCE_SIGNS,
        certificates=CERTIFICATES,
        lead=LEAD,
        degrees=DEGREES,
        field=re.compile(r"\s+(?:en|de)\s+[^,;.]*"),
        numbers=NUMBERS,
        years=(YEARS, YEARS_AFTER),
        languages=LANGUAGES,
        lower=True,
        language_cue=LANGUAGE_CUE,
        level_before=LEVEL_BEFORE,
        level_after=LEVEL_AFTER,
        program_cue=PROGRAM_CUE,
        use_cue=USE_CUE,
    ),
    heading=Heading(labels=LABELS, wanted=WANTED, hires=HIRES, at=AT, within=IN, prose=PROSE),
)
