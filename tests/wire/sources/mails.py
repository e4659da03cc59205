"""Mails made for the tests."""

from email.message import EmailMessage

SUBJECT = "Council votes to rebuild Fennel Street Bridge"
BODY = (
    "ALDERTON, Ore. – The Alderton City Council voted 6–1 on Monday to rebuild the Fennel Street Bridge, which has been "
    "closed to trucks since 2021.\n\n"
    "The work costs $4.2 million and begins on April 6, 2026. A state grant pays $3.1 million of it.\n\n"
    "“People have driven nine miles around for five years,” said Mayor Ines Halloran. “That ends now.”"
)
HTML = "<html><body><div style='display:none'>preheader</div><table><tr><td>" + "".join(
    f"<p>{part}</p>" for part in BODY.split("\n\n")
) + "</td></tr></table></body></html>"  # fmt: skip


def mail(
    body=BODY, *, html=None, subject=SUBJECT, sender="City of Alderton <press@alderton.example>", **options
):
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "news@daysheet.example", subject
    message["Date"] = options.get("date", "Tue, 03 Mar 2026 23:30:00 -0800")
    message["Message-ID"] = "<1@alderton.example>"
    message.set_content(body, cte=options.get("cte"))
    if html:
        message.add_alternative(html, subtype="html")
    return message


FORWARD = f"""FYI, see below.

---------- Forwarded message ---------
From: City of Alderton Press Office <press@alderton.example>
Date: Mon, Mar 2, 2026 at 9:12 AM
Subject: PRESS RELEASE: {SUBJECT}
To: <list@alderton.example>


{BODY}
"""
OUTLOOK = f"""Can you use this?

Jo

________________________________
From: City of Alderton Press Office <press@alderton.example>
Sent: Monday, March 2, 2026 9:12 AM
To: list@alderton.example
Subject: {SUBJECT}

{BODY}
"""
QUOTED = "Please run this.\n\n-----Original Message-----\n" + "\n".join(
    f"> {line}" for line in (f"From: Press Office\nSent: March 2, 2026\nTo: all\nSubject: {SUBJECT}\n\n{BODY}").split("\n")
)  # fmt: skip
APPLE = f"""Begin forwarded message:

From: City of Alderton Press Office <press@alderton.example>
Subject: {SUBJECT}
Date: March 2, 2026 at 9:12:00 AM PST
To: list@alderton.example

{BODY}
"""
FORWARDS = {"gmail": FORWARD, "outlook": OUTLOOK, "quoted": QUOTED, "apple": APPLE}
