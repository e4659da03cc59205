"""Which internet addresses belong to the public internet, so that nobody sends us into a private network."""

from __future__ import annotations

import ipaddress

Ip = ipaddress.IPv4Address | ipaddress.IPv6Address

# What `is_global` calls public and what still leads elsewhere: to a translator, a relay, a group, or this site.
DENIED = tuple(
    map(
        ipaddress.ip_network,
        (
            "192.0.0.0/24",  # IETF protocol assignments (RFC 6890): 192.0.0.8 and the rest
            "192.88.99.0/24",  # 6to4 relays (RFC 7526)
            "64:ff9b::/96",  # NAT64: any IPv4 address behind it (RFC 6052)
            "64:ff9b:1::/48",  # NAT64 for one's own use (RFC 8215)
            "2001::/23",  # Teredo and other assignments of the IETF (RFC 2928)
            "2002::/16",  # 6to4: any IPv4 address behind it (RFC 3056)
            "3fff::/20",  # documentation (RFC 9637)
            "5f00::/16",  # segment routing (RFC 9602)
            "::/96",  # IPv4-compatible, long given up (RFC 4291)
            "fec0::/10",  # site-local, given up (RFC 3879)
        ),
    )
)


def is_public(text: str) -> bool:
    """Whether an address as the resolver gives it ('93.184.215.14', '2606:…', 'fe80::1%eth0') is public."""
    try:
        ip: Ip = ipaddress.ip_address(text)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.scope_id:
            return False
        ip = ip.ipv4_mapped or ip
    return ip.is_global and not ip.is_multicast and not any(ip in net for net in DENIED)
