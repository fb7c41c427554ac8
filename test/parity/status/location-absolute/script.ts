// location absolute
header('Location: https://example.com/a?b=c#d'); exit();
