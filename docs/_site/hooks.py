"""Make what the site has besides the pages of docs/: the reference of the SDK, that of the API, and llms.txt."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

HERE = Path(__file__).resolve().parent
REPO = HERE.parents[1]
sys.path[:0] = [str(HERE), str(REPO), str(REPO / "generated")]

import reference  # noqa: E402 - of this folder

#: What errors name, too, and the package carries.
CATALOGUE = "error-catalogue.md"
API = REPO / "generated" / "reference"
#: First paragraphs of the pages, in the order of the site: what llms.txt is made of.
_pages: dict[str, tuple[str, str]] = {}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made, and those of generated/reference/."""
    made = {f"reference/{name}": text for name, text in reference.pages().items()}
    for page in sorted(API.rglob("*.md")):
        name = page.relative_to(API).as_posix().replace("README", "index")
        made[f"reference/api/{name}"] = page.read_text("utf-8").replace("README.md", "index.md")
    made["changelog.md"] = (REPO / "CHANGELOG.md").read_text("utf-8").replace("](docs/", "](")
    made[CATALOGUE] = (REPO / "pinecone" / "errors" / "catalogue.md").read_text("utf-8")
    for uri, text in made.items():
        files.append(File.generated(config, uri, content=text, inclusion=_inclusion(uri)))
    styles = (HERE / "styles.css").read_text("utf-8")
    files.append(File.generated(config, "styles.css", content=styles))
    return files


def _inclusion(uri: str) -> InclusionLevel:
    is_part_of_api = uri.startswith("reference/api/") and uri != "reference/api/index.md"
    return InclusionLevel.NOT_IN_NAV if is_part_of_api else InclusionLevel.INCLUDED


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Lead links out of docs/ to where their targets are on the site."""
    up = "../" * page.file.src_uri.count("/")
    text = markdown
    for of_repository, of_site in (
        ("generated/reference/README.md", "reference/api/index.md"),
        ("pinecone/errors/catalogue.md", CATALOGUE),
    ):
        text = text.replace(f"]({up}../{of_repository}", f"]({up}{of_site}")
    # Files of the repository have no page.
    text = re.sub(rf"\[([^\]]+)\]\({re.escape(up)}\.\./[^)]*\)", r"`\1`", text)
    if not page.file.src_uri.startswith("reference/api/"):
        words = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL).split("\n\n")
        paragraphs = [
            part for part in words if part.strip() and not part.startswith(("#", "|", "<"))
        ]
        about = " ".join(paragraphs[0].split()) if paragraphs else ""
        _pages[page.file.src_uri] = (str(page.title), about)
    return text


def on_post_build(config: MkDocsConfig) -> None:
    """Write llms.txt: one line about each page, and where its source is."""
    lines = [f"# {config.site_name}", "", f"> {config.site_description}", ""]
    lines += [
        f"- [{title}]({uri.removesuffix('.md')}.html): {about}"
        for uri, (title, about) in _pages.items()
    ]
    Path(config.site_dir, "llms.txt").write_text("\n".join(lines) + "\n", "utf-8")
