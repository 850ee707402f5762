"""A server of buckets in memory, which knows of users and policies if it is asked to: python motoServer.py PORT

Its own looks at a condition and then writes, and lets another request come between the two: where threads were made to switch
often, of 200 times that 16 created an object at once 15 had two or three who had done so. Here one request is done after the
other, as a server of buckets has to do it for one key.
"""

import sys
from io import BytesIO
from threading import Lock

from moto.moto_server.werkzeug_app import (
    DomainDispatcherApplication,
    MotoRequestHandler,
    create_backend_app,
)
from werkzeug.serving import run_simple


def main(port):
    application = DomainDispatcherApplication(create_backend_app)
    lock = Lock()

    def in_turn(environ, start_response):
        # The body is read before: who sends it slowly keeps nobody else waiting.
        length = int(environ.get("CONTENT_LENGTH") or 0)
        environ["wsgi.input"] = BytesIO(environ["wsgi.input"].read(length))
        with lock:
            return application(environ, start_response)

    run_simple("127.0.0.1", port, in_turn, threaded=True, request_handler=MotoRequestHandler)


if __name__ == "__main__":
    main(int(sys.argv[1]))
