"""The guard at the door knows every address that is not the public internet."""

import pytest

from daysheet.lib.public_addresses import is_public


@pytest.mark.parametrize(
    "address",
    ["93.184.215.14", "8.8.8.8", "192.0.1.1", "2606:4700::6810:84e5", "2a00:1450:4001:830::200e", "::ffff:8.8.8.8"],
)  # fmt: skip
def test_public_addresses_are_public(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        *"0.0.0.0 0.1.2.3 10.1.2.3 100.64.0.1 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255".split(),
        *"192.0.0.1 192.0.0.8 192.0.0.9 192.0.0.170 192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1 198.51.100.7".split(),
        *"203.0.113.9 224.0.0.1 232.1.1.1 239.255.255.250 240.0.0.1 255.255.255.255".split(),
        *":: ::1 ::127.0.0.1 ::8.8.8.8 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:192.0.0.8".split(),
        *"64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2001:10::1 2002:7f00:1::".split(),
        *"2002:808:808::1 3fff::1 5f00::1 fc00::1 fd12:3456::1 fe80::1 fe80::1%eth0 fec0::1 feff::1 ff02::1".split(),
        *"ff0e::1 localhost 127.1 0x7f.0.0.1 2606:4700::1%2".split(),
        "",
    ],
)
def test_everything_else_is_not(address):
    assert not is_public(address)
