"""Settings, environment, addresses: the one package that knows everybody."""
