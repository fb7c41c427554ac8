echo([$_GET.q, $_GET.page, $_GET.sort, $_GET.lang].join('|'));
