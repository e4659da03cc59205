"""What arrives instead of releases, as texts with their titles, by what it is."""

_HEADLINES = (
    "Library lends seed packets again", "Leaf collection begins in October", "Pool hours change in June",
    "Council votes to rebuild Fennel Street Bridge", "Fire department hires nine", "Budget hearing is on Tuesday",
    "Mayor names new director of parks", "Road closures for the half marathon",
)  # fmt: skip
_DATED = [f"{name}\nMarch {n}, 2026" for n, name in enumerate(_HEADLINES, 1)]
_TEASED = [
    f"Feb {n}, 2026\n{name}\nALDERTON – The city said on Monday that it will do as it said it would last year, and …\nRead More"
    for n, name in enumerate(_HEADLINES, 1)
]

WALLS = {
    "an access-denied page": (
        ("Access Denied", "Access Denied\n\nYou don't have permission to access \"http://www.alderton.example/news/bridge\" on this server.\n\nReference #18.4d7e1bb8.1709478000.1a2b3c4d"),
        ("", "403 Forbidden\n\nnginx"),
        ("", "Forbidden\n\nYou don't have permission to access /press on this server.\nApache Server at alderton.example Port 443"),
        ("Attention Required! | Cloudflare", "Sorry, you have been blocked\n\nYou are unable to access alderton.example\n\nWhy have I been blocked?\n\nThis website is using a security service to protect itself from online attacks. The action you just performed triggered the security solution. There are several actions that could trigger this block including submitting a certain word or phrase, a SQL command or malformed data.\n\nWhat can I do to resolve this?\n\nYou can email the site owner to let them know you were blocked. Please include what you were doing when this page came up and the Cloudflare Ray ID found at the bottom of this page."),
        ("Request Rejected", "The requested URL was rejected. Please consult with your administrator.\n\nYour support ID is: 17923847562938475"),
        ("", "Access to this page has been denied because we believe you are using automation tools to browse the website."),
        ("401", "Unauthorized\nYou are not authorized to view this page. Contact the administrator."),
    ),
    "a page that asks to prove that a person reads it": (
        ("Just a moment...", "Checking if the site connection is secure\n\nalderton.example needs to review the security of your connection before proceeding."),
        ("", "Please verify you are a human\n\nPlease complete the captcha below to continue to the site."),
        ("Pardon Our Interruption", "Pardon Our Interruption...\n\nAs you were browsing, something about your browser made us think you were a bot. There are a few reasons this might happen:\n\nYou're a power user moving through this website with super-human speed.\nYou've disabled cookies in your web browser.\nA third-party browser plugin, such as Ghostery or NoScript, is preventing JavaScript from running."),
        ("", "Our systems have detected unusual traffic from your computer network. This page checks to see if it's really you sending the requests, and not a robot."),
    ),
    "a page that asks for JavaScript or another browser": (
        ("React App", "You need to enable JavaScript to run this app."),
        ("", "JavaScript is disabled\n\nIn order to continue, we need to verify that you're not using an old browser. This requires JavaScript. Enable JavaScript and then reload the page."),
        ("City of Alderton", "Your browser is not supported. Please upgrade your browser to see this site."),
    ),
    "a page that was not found": (
        ("404 Not Found", "Not Found\n\nThe requested URL /news/bridge was not found on this server."),
        ("Page not found | City of Alderton", "Page not found\n\nThe page you are looking for could not be found. It may have been moved or deleted.\n\nTry the search, or return to the home page."),
        ("", "Oops! That page can’t be found.\n\nIt looks like nothing was found at this location. Maybe try one of the links below or a search?\n\nRecent Posts\n\n" + "\n".join(_HEADLINES[:5])),
        ("", "Sorry, we couldn't find that page."),
        ("Error 404", "Error 404\nWe’re sorry, the page you requested has moved or no longer exists.\nHome\nSite Map\nContact Us"),
    ),
    "a server's error page": (
        ("", "502 Bad Gateway\n\nnginx/1.18.0"),
        ("", "Service Unavailable\n\nHTTP Error 503. The service is unavailable."),
        ("", "Error establishing a database connection"),
        ("Site Maintenance", "Our website is currently undergoing maintenance. Please check back soon."),
        ("Index of /press", "Index of /press\nName Last modified Size Description\nParent Directory"),
    ),
    "a login or subscription wall": (
        ("Sign In", "Sign In\n\nUsername\n\nPassword\n\nRemember me\n\nForgot your password?\n\nDon't have an account? Register"),
        ("Log in | Alderton Intranet", "Please log in to continue.\n\nEmail address\nPassword\nLog in\n\nForgot password?"),
        ("", "You must be logged in to view this page."),
        ("Council votes to rebuild bridge", "Subscribe to continue reading\n\nAlready a subscriber? Sign in\n\nGet unlimited access for $1 a week. Cancel anytime."),
        ("", "Your session has expired. Please sign in again to continue."),
        ("Media portal", "Create an account\n\nAlready have an account? Log in\n\nContinue with Google\nContinue with Facebook"),
    ),
    "a cookie wall": (
        ("", "We value your privacy\n\nWe and our partners store and/or access information on a device, such as cookies, and process personal data.\n\nAccept all\nReject all\nManage preferences"),
        ("Before you continue", "Before you continue to Alderton News\n\nWe use cookies and data to deliver and maintain our services, track outages and protect against spam.\n\nAccept all\nReject all\nMore options"),
        ("Cookies", "This website uses cookies to ensure you get the best experience. By continuing to browse the site you agree to our use of cookies.\nAccept cookies\nCookie settings"),
    ),
}  # fmt: skip
LISTS = (
    ("", "Media\n\n" + "\n".join(f"March {n}, 2026 {name}" for n, name in enumerate(_HEADLINES, 1))),
    ("", "Newsroom\n\n" + "\n\n".join(f"{name} in the town and in all of the county | 3/{n}/26" for n, name in enumerate(_HEADLINES, 1))),
    ("", "\n".join(f"{name} in the town and in all of the county this year" for name in (*_HEADLINES, "Home", "News", "Jobs"))),
    ("Press Releases | City of Alderton", "Press Releases\n\n" + "\n\n".join(_DATED) + "\n\n1 2 3 4 5 Next"),
    ("Newsroom", "\n\n".join(_TEASED) + "\n\nOlder posts"),
    ("", "News\n\n" + "\n".join(f"{name}\nRead more" for name in _HEADLINES)),
    ("News Archives - City of Alderton", "\n".join(f"{name} 03/{n:02}/2026\nContinue reading →" for n, name in enumerate(_HEADLINES, 1))),
    ("", "Home\nGovernment\nDepartments\nServices\nResidents\nBusiness\nVisitors\nCalendar\nPay a bill\nJobs\nContact us\nSite map"),
    ("Home | City of Alderton", "Welcome to Alderton\n\nPay a bill\nReport a problem\nFind a park\n\nUpcoming events\n\nFarmers’ market\nStory time\n\nNews\n\n" + "\n".join(_HEADLINES[:5]) + "\n\nView all news\nRead more\nContact us"),
    ("Home - Brightfield Analytics", "Data that works for you\n\nWe help companies of every size to see what matters.\n\nGet started\n\nOur services\n\nConsulting\nTraining\nSupport\n\nLearn more\n\nWhat customers think\n\nRead more\n\nContact us\n\nAbout us"),
)  # fmt: skip
SOURCES = (
    "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
    "4 0 obj\n<< /Length 5 0 R /Filter /FlateDecode >>\nstream\nx\ufffd\ufffd\nendstream\nendobj\n5 0 obj\n1204\nendobj\nstartxref\n9\n",
    "{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Times New Roman;}}\\f0\\fs24 The council voted.}",
    "PK\x03\x04\x14\x00word/document.xml",
    "\ufffd" * 300 + "The council",
)
REAL = (
    "ALDERTON – The city’s site showed “page not found” on Monday. The city said that it works again.",
    "CAFÉ opens. It is new.",
    "The pool opens on Saturday at nine.",
    "Residents must log in to see their bills from May 1, the water office said. A new password is sent by mail.",
    "MEDIA ADVISORY\n\nWHO: Mayor Ines Halloran\nWHAT: Ribbon cutting\nWHEN: March 3, 2026, 10 a.m.\nWHERE: 12 Mill Street\nRSVP: press@alderton.example\nPHOTOS: yes\nPARKING: lot B\nRAIN PLAN: library\nSTREAM: channel 9\nLANGUAGE: English",
    "Hearings on the water plan are on three days, the council said.\nMarch 3, 2026\nMarch 10, 2026\nMarch 17, 2026\nAll begin at 7 p.m. in the library.",
    "We use cookies to give you the best experience. Accept all\n\nThe council voted 6–1 on Monday to rebuild the Fennel Street Bridge, closed since 2021. The work costs $4.2 million and begins on April 6, 2026. A state grant pays most of it.",
    "The state’s new portal lets farmers apply for water grants without paper from May on. It asks them to enter a captcha and a password. The old forms end in June, and offices stay open for those who need help with them.",
)  # fmt: skip

_MENU = "<nav><ul>" + "".join(f"<li><a href=/{n}>{n}</a>" for n in ("Home", "News", "Jobs")) + "</ul></nav>"
INDEX_PAGES = {
    "wordpress": "<title>News Archives - City of Alderton</title>" + _MENU + "<main>" + "".join(
        f"<article><header><h2><a href=/{n}>{name}</a></h2><div>Posted on <time>March {n}, 2026</time></div></header>"
        f"<p>The city said on Monday that it will do as it did last year, and people may come &hellip; <a href=/{n}>Continue reading</a></p></article>"
        for n, name in enumerate(_HEADLINES, 1)
    ) + "</main>",
    "drupal": "<title>Press releases | City of Alderton</title>" + _MENU + "<main><h1>Press releases</h1>" + "".join(
        f"<div class=views-row><span>March {n}, 2026</span><h3><a href=/{n}>{name}</a></h3></div>" for n, name in enumerate(_HEADLINES, 1)
    ) + "</main>",
    "table": "<title>Press Releases</title><table>" + "".join(
        f"<tr><td>3/{n}/26</td><td><a href=/{n}>{name}</a></td></tr>" for n, name in enumerate(_HEADLINES, 1)
    ) + "</table>",
    "home": "<title>City of Alderton</title>" + _MENU + "<h1>Welcome to Alderton</h1><p>Alderton is a river town of nine thousand "
    "people with a bridge, a library and a pool that all love.</p><h2>News</h2>" + "".join(
        f"<h3><a href=/{n}>{name}</a></h3>" for n, name in enumerate(_HEADLINES, 1)
    ),
}  # fmt: skip
