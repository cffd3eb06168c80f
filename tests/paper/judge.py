"""Judges leaflets: see run."""

import subprocess
import sys
from pathlib import Path

import page

site, out = Path(sys.argv[1]), Path(sys.argv[2])
# Two municipalities in every language, and the province with the most leaflets.
chosen = sorted(pdf for pdf in site.rglob("*.pdf") if pdf.parent.name in ("voorbeeldstad", "utrecht", "sudwest-fryslan"))
chosen += sorted(pdf for pdf in site.rglob("*.pdf") if pdf.parent.name == "gelderland")
wrong = 0
for pdf in chosen:
    name = "_".join(pdf.relative_to(site).with_suffix("").parts)
    report = page.validate_pdf(str(pdf), profile=page.ValidationProfile.PDF_UA_1)
    failures = [failure for failure in report.failures]
    words = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    (out / f"{name}.txt").write_text(words)
    whole = report.document.page_count <= 2
    for extra, ending in ([], ""), (["-gray"], "-grey"):
        last = ["-l", "2"] if not whole else []
        subprocess.run(["pdftoppm", "-png", "-r", "70", *last, *extra, pdf, out / f"{name}{ending}"], check=True)
    print(f"{'fine' if report.is_compliant else 'WRONG'}  {len(failures)} failures  {report.rules.passed}/{report.rules.total} rules"
          f"  {report.document.page_count:3} p.  {pdf.stat().st_size:7} B  {pdf.relative_to(site)}")
    for failure in failures:
        print("   ", failure.rule_id, failure.message)
    wrong += not report.is_compliant
print(f"{len(chosen)} files, {wrong} wrong")
sys.exit(1 if wrong or not chosen else 0)
