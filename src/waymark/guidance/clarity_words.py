"""Words that tell a clear goal from a vague one, in five languages, folded: lower case, no accents.

They only speak where the person said nothing, and missing ones do no harm: the advice is then a question.
"""

from __future__ import annotations

NOTHING_IN_PARTICULAR = """
    better improve improving more grow growing develop developing explore exploring somehow something maybe
    besser mehr verbessern wachsen entwickeln weiterentwickeln irgendwie etwas vielleicht
    mieux meilleur meilleure plus ameliorer progresser grandir developper quelque peut
    mejor mejorar mas crecer desarrollar algo quizas progresar
    mai imbunatatesc imbunatati cresc creste dezvolt dezvolta ceva poate progresez progresa
    """
VAGUE = frozenset(NOTHING_IN_PARTICULAR.split())

THERE_OR_NOT = """
    pass finish complete earn apply publish submit launch win graduate become lead open write build qualify
    register enrol enroll found hand certified certificate diploma degree licence license exam examination
    bestehen abschliessen beenden erwerben bewerben veroffentlichen einreichen werden grunden schreiben leiten
    eroffnen ablegen zertifikat abschluss prufung diplom
    reussir terminer obtenir finir passer publier devenir deposer ecrire valider ouvrir creer certificat
    diplome examen licence concours
    aprobar terminar obtener publicar presentar acabar conseguir escribir abrir crear titulo certificado
    promovez promova termin termina obtin obtine public publica depun depune scriu scrie devin deveni deschid
    deschide examenul diploma certificatul atestat
    """
DONE = frozenset(THERE_OR_NOT.split())
