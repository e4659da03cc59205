"""What can go wrong while starting the site."""


class CommandFailed(Exception):
    """The base of what a caller can act on."""


class PortBusy(CommandFailed):
    """The address to listen on is taken."""


class CityMissing(CommandFailed):
    """The city is known but not in the network."""
