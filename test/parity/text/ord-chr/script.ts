// ord chr
echo(ord('ü'), ' ', ord(''), ' ', chr(65), chr(321));
