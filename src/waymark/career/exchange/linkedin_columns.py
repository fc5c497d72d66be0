"""The columns of LinkedIn's tables, in the languages they were seen or may be expected in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

SIGNATURES: Mapping[str, frozenset[str]] = {
    "connections": frozenset({"first name", "last name", "connected on"}),
    "profile": frozenset({"first name", "last name", "headline"}),
    "recommendations": frozenset({"first name", "last name", "text"}),
    "volunteering": frozenset({"company name", "role"}),
    "positions": frozenset({"company name", "title"}),
    "education": frozenset({"school name"}),
    "certifications": frozenset({"name", "authority"}),
    "languages": frozenset({"name", "proficiency"}),
    "organisations": frozenset({"name", "position", "started on"}),
    "publications": frozenset({"name", "published on"}),
    "honours": frozenset({"title", "issued on"}),
    "projects": frozenset({"title", "description", "started on"}),
    "emails": frozenset({"email address", "primary"}),
    "phones": frozenset({"extension", "number"}),
}
"""What tells a table: the columns it must have, the most telling first."""

_OTHER_LANGUAGES = """
first name: vorname, prenom, nombre, prenume
last name: nachname, nom, nom de famille, apellido, apellidos, nume, nume de familie
headline: profilslogan, kopfzeile, titre du profil, titular, titlu profil
summary: zusammenfassung, info, resume, extracto, rezumat
geo location: standort, lieu, ubicacion, locatie
location: ort, localisation, localidad, localizare
company name: name des unternehmens, firmenname, nom de l entreprise, nombre de la empresa, numele companiei
company: unternehmen, firma, entreprise, societe, empresa, companie
position: positionsbezeichnung, poste, cargo, pozitie, functie
title: titel, titre, titulo, titlu
role: rolle, fonction, funcion, rol
description: beschreibung, descripcion, descriere
started on: begonnen am, beginn, debut le, date de debut, fecha de inicio, data de inceput
finished on: beendet am, ende, fin le, date de fin, fecha de finalizacion, data de sfarsit
start date: startdatum, anfangsdatum, beginn am
end date: enddatum, ende am
school name: name der schule, hochschule, nom de l ecole, ecole, nombre de la escuela, numele scolii
degree name: abschluss, diplome, titulacion, diploma
notes: notizen, remarques, notas, note
activities: aktivitaten, activites, actividades, activitati
name: bezeichnung, denumire
proficiency: kenntnisse, kenntnisstand, niveau, nivel, competenta
authority: ausstellende organisation, organisme, autoridad, autoritate
license number: lizenznummer, numero de licence, numero de licencia, numar licenta
connected on: vernetzt am, verbunden am, connecte le, date de connexion, conectado el, conectat la
email address: e mail adresse, e mail address, direccion de correo electronico, adresa de e mail
primary: primar, haupt, principal, principala
url: link, lien, enlace
"""
_ENGLISH = {
    other.strip(): name
    for name, _, others in (line.partition(":") for line in _OTHER_LANGUAGES.strip().splitlines())
    for other in others.split(",")
}


def english(cells: Sequence[str]) -> tuple[str, ...]:
    """Folded column names, each by its English name where we know it."""
    return tuple(_ENGLISH.get(cell, cell) for cell in cells)
