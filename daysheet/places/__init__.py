"""Cities and districts: the gazetteer and the network chosen from it."""
