// Four fields of the query, six of a urlencoded body.
echo(
  [
    $_GET.q,
    $_GET.page,
    $_GET.sort,
    $_GET.lang,
    $_POST.name,
    $_POST.email,
    $_POST.city,
    $_POST.text,
    $_POST.a,
    $_POST.b,
  ].join('|'),
);
