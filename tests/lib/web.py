"""A real web server on loopback that answers as a test tells it to."""

import threading
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@contextmanager
def serving(answer, *, tls=None):
    """A server whose every answer is `answer(handler)`; gives it with `.heard`, the paths and headers it was asked,
    and `.sent`, the bodies that were posted to it."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            self.server.heard.append((self.path, dict(self.headers)))
            self.close_connection = True
            with suppress(OSError):  # the asker has had enough
                answer(self)

        def do_POST(self):
            self.server.sent.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.do_GET()

        def log_message(self, *told):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.heard, server.sent, server.daemon_threads = [], [], True
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    server.name = f"127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def says(status=200, body=b"", **headers):
    """An answer with this status, body and headers; `_` stands for a hyphen."""

    def answer(handler):
        handler.send_response(status)
        for name, value in {"Content_Length": len(body), **headers}.items():
            if value is not None:
                handler.send_header(name.replace("_", "-"), str(value))
        handler.end_headers()
        handler.wfile.write(body)

    return answer
