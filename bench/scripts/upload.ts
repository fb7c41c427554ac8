const file = $_FILES.file as { readonly name: string; readonly size: number };
echo(`${$_POST.title}: ${file.name}, ${file.size} bytes`);
