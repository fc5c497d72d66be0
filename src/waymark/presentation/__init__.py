"""Records become words, pictures and paper; every sentence a person reads is made here."""
