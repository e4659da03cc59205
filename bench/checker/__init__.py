"""How well the checker tells what was altered from what is true."""
