"""The service's official signer as an oracle, unchanged.

`sign` reads requests, one JSON object a line, and answers each with what the official signer makes of it.
`serve` is a server that signs each request it gets anew and compares: it prints its port, then one line a request, until its input ends.
"""

import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkcore.signer.signer import Signer


class Key:
    def __init__(self, ak, sk):
        self.ak, self.sk = ak, sk


def signed(key, method, host, path, query, headers, body):
    request = SdkRequest(
        method=method, schema="https", host=host, resource_path=path, uri="", query_params=query,
        header_params=dict(headers), body=body, stream=False)
    signer = Signer(key)
    canonical = []
    original = signer._process_canonical_request

    def noting(*arguments):
        canonical.append(original(*arguments))
        return canonical[-1]

    signer._process_canonical_request = noting
    request = signer.sign(request)
    return request.header_params["Authorization"], canonical[-1], request.uri


def sign():
    for line in sys.stdin:
        case = json.loads(line)
        query = [(name, value) for name, value in case["query"]]
        authorization, canonical, uri = signed(
            Key(case["ak"], case["sk"]), case["method"], case["host"], case["path"], query, dict(case["headers"]),
            case["body"])
        print(json.dumps({"authorization": authorization, "canonical": canonical, "uri": uri}), flush=True)


def parameters(text):
    pairs = [part.split("=", 1) for part in text.split("&")] if text else []
    return [(unquote(pair[0]), unquote(pair[1])) for pair in pairs]


class Gateway(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    keys = {}
    answers = {}

    def answer(self, status, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def judge(self, body):
        """Whether the signature is what the official signer makes of the request as it came."""
        scheme, _, rest = self.headers.get("Authorization", "").partition(" ")
        parts = dict(part.strip().split("=", 1) for part in rest.split(","))
        secret = self.keys.get(parts["Access"])
        if scheme != "SDK-HMAC-SHA256" or secret is None:
            return "unknown key", ""
        path, _, query = self.path.partition("?")
        headers = {}
        for name in parts["SignedHeaders"].split(";"):
            values = self.headers.get_all(name)
            if values is None or len(values) != 1:
                return "header " + name, ""
            headers[name] = values[0].encode("iso-8859-1").decode("utf-8")
        if "Content-Type" in self.headers and "content-type" in headers:
            headers["Content-Type"] = headers.pop("content-type")
        authorization, canonical, uri = signed(
            Key(parts["Access"], secret), self.command, headers["host"], path, parameters(query), headers, body)
        if uri != self.path:
            return "another target: " + uri, canonical
        return ("ok" if authorization == self.headers["Authorization"] else "mismatch"), canonical

    def handle_request(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        verdict, canonical = self.judge(body)
        note = {"verdict": verdict, "method": self.command, "target": self.path,
                "headers": [[name.lower(), value] for name, value in self.headers.items()]}
        print(json.dumps(note), flush=True)
        if verdict != "ok":
            message = "Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:"
            return self.answer(401, {"error_code": "APIGW.0301", "error_msg": message + canonical.replace("\n", "|")})
        part = next((part for part in self.answers if part in self.path), None)
        return self.answer(200, self.answers[part]) if part else self.answer(404, {"error_code": "APIGW.0101"})

    do_GET = do_POST = handle_request

    def log_message(self, *arguments):
        pass


def serve():
    given = json.loads(sys.stdin.readline())
    Gateway.keys, Gateway.answers = given["keys"], given["answers"]
    server = ThreadingHTTPServer(("127.0.0.1", 0), Gateway)
    print(server.server_port, flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    # Other children of the tests may hold the ends of these pipes too: a line tells the end, and not a closed pipe.
    sys.stdin.readline()
    print("end", flush=True)


if __name__ == "__main__":
    {"sign": sign, "serve": serve}[sys.argv[1]]()
