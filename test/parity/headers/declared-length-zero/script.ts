// declared length zero
header('Content-Length: 0');
