"""Worksheets for a class: selection, forms, layout, keys; as PDF (typst) and as docx."""
