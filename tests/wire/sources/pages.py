"""One release as six newsrooms lay it out, each page with its clutter."""

PARAGRAPHS = (
    "ALDERTON, Ore. (March 3, 2026) – The Alderton City Council voted 6–1 on Monday to rebuild the Fennel Street Bridge, "
    "which has been closed to trucks since 2021.",
    "The work costs $4.2 million and begins on April 6, 2026. A state grant pays $3.1 million of it.",
    "“People have driven nine miles around for five years,” said Mayor Ines Halloran. “That ends now.”",
)
HEADING = "What will be built"
BULLETS = ("Two lanes and a cycle path", "Railings 4 feet high", "Lamps every 60 feet")
LAST = "The bridge opens to traffic in November 2026. Buses keep to Route 9 until then."
SHORT = "Alderton’s pool opens on June 6, 2026, the city said on Monday. A day costs $3."
TITLE = "Council votes to rebuild Fennel Street Bridge"
EXPECTED = "\n\n".join([*PARAGRAPHS, HEADING, *(f"- {b}" for b in BULLETS), LAST])

_P = "\n".join(f"<p>{p}</p>" for p in PARAGRAPHS)
_UL = "<ul>" + "".join(f"<li>{b}</li>" for b in BULLETS) + "</ul>"
_BODY = f"{_P}\n<h3>{HEADING}</h3>\n{_UL}\n<p>{LAST}</p>"
_NAV = "".join(
    f'<li><a href="/{n.lower()}">{n}</a></li>'
    for n in ("Home", "Government", "Departments", "Services", "Residents", "Business", "Calendar", "Contact")
)

WORDPRESS = f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8">
<title>{TITLE} - City of Alderton</title>
<link rel="canonical" href="https://alderton.example/2026/03/fennel-bridge/">
<meta property="og:locale" content="en_US"><meta property="og:type" content="article">
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="City of Alderton">
<meta property="article:published_time" content="2026-03-03T15:30:00+00:00">
<meta property="article:modified_time" content="2026-03-09T10:00:00+00:00">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"WebSite","name":"City of Alderton"}}]}}</script>
<style>.a{{color:red}}</style></head>
<body class="post-template-default single single-post"><a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead"><p class="site-title"><a href="/">City of Alderton</a></p><p class="site-description">A river town</p>
<nav id="site-navigation"><ul>{_NAV}</ul></nav></header>
<main id="primary"><article id="post-812" class="post type-post"><header class="entry-header"><h1 class="entry-title">{TITLE}</h1>
<div class="entry-meta">Posted on <time class="entry-date published" datetime="2026-03-03T15:30:00+00:00">March 3, 2026</time> by <a href="/author/pw">Public Works</a></div></header>
<div class="entry-content">{_BODY}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#" class="share-twitter">Click to share on Twitter (Opens in new window)</a></li><li><a href="#">Click to share on Facebook (Opens in new window)</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><p><a href="/x">Library lends seed packets again</a></p><p><a href="/y">Leaf collection begins in October</a></p></div>
</div><footer class="entry-footer">Posted in <a href="/category/news">News</a> Tagged <a href="/tag/bridge">bridge</a></footer></article>
<nav class="post-navigation"><h2 class="screen-reader-text">Post navigation</h2><a rel="prev" href="/p">Previous: Budget hearing is on Tuesday</a><a rel="next" href="/n">Next: Pool hours change</a></nav>
<div id="comments"><h2>One thought on “{TITLE}”</h2><p>High time, says a reader who has driven around for years.</p></div></main>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul><li><a href="/a">Pool hours change</a></li><li><a href="/b">Leaf collection begins in October</a></li></ul></section></aside>
<footer id="colophon">Proudly powered by WordPress. © 2026 City of Alderton</footer>
<div id="cookie-notice" role="dialog"><span>We use cookies to ensure that we give you the best experience on our website. If you continue to use this site we will assume that you are happy with it.</span><a>Ok</a></div></body></html>"""

DRUPAL = f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8" /><title>{TITLE} | City of Alderton</title>
<link rel="canonical" href="https://www.alderton.example/news/fennel-bridge" />
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2026-03-03T08:30:00-0800","dateModified":"2026-03-08T08:30:00-0800","publisher":{{"@type":"GovernmentOrganization","name":"City of Alderton"}}}}]}}</script></head>
<body class="path-node page-node-type-news"><a href="#main-content" class="visually-hidden focusable skip-link">Skip to main content</a>
<section class="usa-banner"><div>An official website of the City of Alderton. Here’s how you know</div><div>Official websites use .gov. A .gov website belongs to an official government organization in the United States.</div></section>
<div class="region region-primary-menu"><nav role="navigation"><h2 class="visually-hidden">Main navigation</h2><ul class="menu">{_NAV}</ul></nav></div>
<div class="region region-breadcrumb"><nav class="breadcrumb" aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ol></nav></div>
<main role="main"><div class="region region-content"><div id="block-page-title"><h1 class="page-title"><span>{TITLE}</span></h1></div>
<div class="block block-system-main-block"><article class="node node--type-news node--view-mode-full"><div class="node__content">
<div class="field field--name-field-date field--type-datetime field--label-inline"><div class="field__label">Release date</div><div class="field__item"><time datetime="2026-03-03T12:00:00Z">Tuesday, March 3, 2026</time></div></div>
<div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">{_BODY}</div>
<div class="field field--name-field-tags"><div class="field__label">Tags</div><div class="field__items"><a href="/t/1">Bridges</a> <a href="/t/2">Streets</a></div></div>
<div class="social-share"><a href="#">Share on Facebook</a><a href="#">Share on X</a><a href="#">Print</a></div></div></article></div>
<div class="views-element-container block"><h2>Related news</h2><div class="view-content"><div class="views-row"><a href="/x">Library lends seed packets again</a></div><div class="views-row"><a href="/y">Leaf collection begins in October</a></div></div></div></div></main>
<footer class="site-footer"><p>Alderton City Hall, 12 Mill Street, Alderton, OR 97000</p><p>Stay connected: <a href="#">Facebook</a> <a href="#">Sign up for our newsletter</a></p></footer></body></html>"""

WIRE = f"""<!DOCTYPE html><html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
<title>{TITLE}</title><meta name="date" content="2026-03-03T11:30:00-05:00"/><meta property="og:site_name" content="Northwire"/>
<meta name="author" content="City of Alderton"/><link rel="canonical" href="https://northwire.example/releases/fennel-302.html"/></head>
<body><header><div class="accessibility"><a href="#main">Accessibility Statement</a> <a href="#main">Skip Navigation</a></div><nav><ul>{_NAV}</ul><ul><li>Log In</li><li>Sign Up</li><li>Send a Release</li></ul></nav></header>
<article class="news-release inline-gallery-template"><header class="container release-header"><h1>{TITLE}</h1>
<div class="row detail-headline"><p class="meta"><strong>News provided by</strong></p><a href="/city"><strong>City of Alderton</strong></a><p class="mb-no">Mar 03, 2026, 11:30 ET</p></div>
<div class="share-block"><p><strong>Share this article</strong></p><ul><li>Share to X</li><li>Share to Facebook</li></ul></div></header>
<section class="release-body container"><div class="row"><div class="col-lg-10">{_BODY}
<p>SOURCE City of Alderton</p></div></div></section>
<section class="release-social"><h2>Also from this source</h2><div class="card"><a href="/x"><h3>Library lends seed packets again</h3><p>The library lends forty packets of seed to each household this spring, as it did last year.</p></a></div></section></article>
<footer><h2>Contact Northwire</h2><ul><li>Call us at 555-776-8090 from 8 AM - 9 PM ET</li><li>Terms of Use</li><li>Privacy Policy</li></ul><div>Copyright © 2026 Northwire. All Rights Reserved.</div></footer></body></html>"""

CIVIC = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><title>City of Alderton, OR - {TITLE}</title></head><body>
<div id="skipToContent"><a href="#page">Skip to Main Content</a></div>
<table width="980" cellpadding="0" cellspacing="0"><tr><td colspan="3"><table><tr><td><a href="/"><img src="logo.gif" alt="City of Alderton"></a></td><td>Search <input name="q"></td></tr></table></td></tr>
<tr><td width="180" valign="top"><table class="leftnav"><tr><td><a href="/1">Agendas &amp; Minutes</a></td></tr><tr><td><a href="/2">Notify Me</a></td></tr><tr><td><a href="/3">Pay a Bill</a></td></tr><tr><td><a href="/4">Report a Problem</a></td></tr></table></td>
<td width="600" valign="top"><div id="moduleContent"><table><tr><td><h1>News Flash</h1><div>Home › News Flash</div></td></tr>
<tr><td><a href="#" class="print">Print</a> <a href="#">Tell a Friend</a></td></tr>
<tr><td><span class="date">Posted on: March 3, 2026</span></td></tr><tr><td><h3>{TITLE}</h3></td></tr>
<tr><td class="content">{_BODY}</td></tr>
<tr><td><a href="/prev">⇐Previous</a> Budget hearing is on Tuesday | <a href="/next">Next⇒</a> Pool hours change</td></tr>
<tr><td><b>Other News in City News</b><br><a href="/x">Library lends seed packets again</a><br>Posted on: February 20, 2026<br><a href="/y">Leaf collection begins in October</a><br>Posted on: September 28, 2025</td></tr></table></div></td>
<td width="200" valign="top"><b>Quick Links</b><br><a href="/q">Jobs</a><br><a href="/r">Parks</a></td></tr>
<tr><td colspan="3"><font size="1">Alderton City Hall | 12 Mill Street | Alderton, OR 97000 | Ph: (555) 555-0100<br>Home | Site Map | Accessibility | Copyright Notices | Government Websites by TownPages®</font></td></tr></table></body></html>"""

_BREAKS = "<BR><BR>".join(
    [*PARAGRAPHS, f"<B>{HEADING}</B>", "<BR>".join(f"&#149; {b}" for b in BULLETS), LAST]
)
FONT_TAGS = f"""<HTML><HEAD><TITLE>{TITLE}</TITLE><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252"></HEAD>
<BODY BGCOLOR="#FFFFFF"><CENTER><FONT FACE="Arial" SIZE="2"><A HREF="/">Home</A> | <A HREF="/news">News</A> | <A HREF="/council">Council</A></FONT></CENTER><HR>
<FONT FACE="Times New Roman" SIZE="5"><B>{TITLE}</B></FONT><BR><BR>
<FONT FACE="Times New Roman" SIZE="3">{_BREAKS}</FONT><BR><BR>
<CENTER><FONT SIZE="1">This page was last updated on 03/05/2026. Webmaster: web@alderton.example</FONT></CENTER></BODY></HTML>"""

_DIVS = "".join(f"<div>{p}</div>" for p in PARAGRAPHS) + f"<h2>{HEADING}</h2>{_UL}<div>{LAST}</div>"
MODERN = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | Alderton Newsroom</title></head>
<body><div id="app"><div class="c-nav"><ul>{_NAV}</ul></div><div class="c-hero"><span class="kicker">Press release</span><h1>{TITLE}</h1><span class="byline">By Public Works</span> <span class="date">Mar 3, 2026</span></div>
<div class="rich-text">{_DIVS}</div>
<div class="newsletter-signup"><h2>Stay in the loop</h2><p>Sign up for our weekly newsletter and never miss an update from us.</p></div>
<div class="more-stories"><h2>More stories</h2><a href="/x">Library lends seed packets again</a><a href="/y">Leaf collection begins in October</a></div></div></body></html>"""

LAYOUTS = {
    "wordpress": WORDPRESS,
    "drupal": DRUPAL,
    "wire": WIRE,
    "civic": CIVIC,
    "font tags": FONT_TAGS,
    "modern": MODERN,
}


def with_body(layout: str, body: str) -> str:
    """The page of that layout around another release."""
    page = LAYOUTS[layout]
    for old in (_BODY, _DIVS, _BREAKS):
        page = page.replace(old, body)
    return page
