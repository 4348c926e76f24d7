"""Define what the documents gave: counts per version and service, and everything that was skipped."""

from __future__ import annotations

from typing import Any

from .ir import Service, Version


def report(versions: tuple[Version, ...]) -> dict[str, Any]:
    """Return a summary that can be written as JSON.

    `skipped` is worked out from the raw documents: what they describe and nothing was made of. The
    frontend raises on what it does not understand, so this cross-checks its result.
    """
    return {"versions": {version.name: _version(version) for version in versions}}


def _version(version: Version) -> dict[str, Any]:
    rpcs = version.proto.rpcs if version.proto else ()
    bound = {o.rpc.wire for service in version.services for o in service.operations if o.rpc}
    return {
        "services": {service.name: _service(service) for service in version.services},
        "operations": sum(len(service.operations) for service in version.services),
        "rpcs": len(rpcs),
        "skipped": sorted({rpc.wire for rpc in rpcs if rpc.is_main} - bound),
    }


def _service(service: Service) -> dict[str, Any]:
    made = {f"{o.verb} {o.path}" for o in service.operations} | set(service.schemas)
    return {
        "operations": len(service.operations),
        "models": len(service.structs),
        "unions": len(service.unions),
        "aliases": len(service.aliases),
        "rpcs": sum(o.rpc is not None for o in service.operations),
        "skipped": sorted(set(service.documented) - made),
        "apart": list(service.apart),
        "warnings": list(service.notes),
        "unchecked": list(service.unchecked),
    }


def as_text(data: dict[str, Any]) -> str:
    """Return the same summary for people."""
    lines = []
    for name, version in data["versions"].items():
        lines.append(f"{name}: {version['operations']} operations, {version['rpcs']} rpcs")
        for service, counts in version["services"].items():
            shown = ", ".join(
                f"{counts[key]} {key}" for key in ("operations", "models", "unions", "rpcs")
            )
            lines.append(f"  {service}: {shown}")
        skipped = version["skipped"] + [
            x for s in version["services"].values() for x in s["skipped"]
        ]
        lines.append(f"  skipped: {', '.join(skipped) or 'nothing'}")
        apart = [x for s in version["services"].values() for x in s["apart"]]
        lines += [f"  another class than other versions have: {x}" for x in apart]
        for kind in ("warnings", "unchecked"):
            said = [x for s in version["services"].values() for x in s[kind]]
            lines += [f"  {kind.removesuffix('s')}: {x}" for x in said]
    return "\n".join(lines)
