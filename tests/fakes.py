"""Fakes of what lies outside, handed in where the real thing would be."""

import json

from daysheet.lib.fetch import Fetched, FetchError
from daysheet.wire.mailbox import Letter, Mails


class FakeDoor:
    """Other servers: give it an address's body, or the error that it answers with; `.asked` keeps the questions."""

    def __init__(self, **bodies):
        self.bodies = {f"https://{name}.example/events.ics": body for name, body in bodies.items()}
        self.asked = []

    def __call__(self, address, *, etag="", last_modified=""):
        self.asked.append((address, etag))
        body = self.bodies[address]
        if isinstance(body, str):
            raise FetchError(body)
        mark = f'"{hash(body)}"'
        if etag == mark:
            return Fetched(address, etag=mark, is_unchanged=True)
        return Fetched(address, body=body, etag=mark)


class FakeWriter:
    """A writing service: give it what it makes of a sentence, or the error that it ends in; `.asked` keeps the chats."""

    def __init__(self, rewrite=str, *, error=None):
        self.rewrite, self.error, self.asked = rewrite, error, []

    def ask(self, messages):
        self.asked.append(messages)
        if self.error:
            raise self.error
        return chat_answer(messages, self.rewrite)


def chat_answer(messages, rewrite):
    """What a well-behaved chat server answers: each sentence that the last message holds, rewritten."""
    texts = [rewrite(item["sentence"]) for item in json.loads(messages[-1]["content"])]
    return chat_saying(json.dumps({"sentences": texts}))


def chat_saying(content):
    """An answer of the chat protocol with these words in it."""
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}
    return json.dumps({"id": "c1", "object": "chat.completion", "choices": [choice]}).encode()


class FakeMailbox:
    """A mailbox: `.mails` by their numbers, or a text, the error that it answers with; `.asked` keeps the questions."""

    def __init__(self, *mails, validity=1):
        self.mails, self.validity, self.asked = dict(enumerate(mails, start=1)), validity, []

    def __call__(self, address, *, validity, after, most=25, **told):
        self.asked.append((address, validity, after))
        if isinstance(self.mails, str):
            raise FetchError(self.mails)
        new = sorted(uid for uid in self.mails if uid > (after if validity == self.validity else 0))
        letters = tuple(Letter(uid, len(self.mails[uid]), self.mails[uid]) for uid in new[:most])
        return Mails(self.validity, letters, len(new) - len(letters))
