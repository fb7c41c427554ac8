// addslashes
echo(addslashes('a\'b"c\\d'), '|', stripslashes("a\\'b\\\\c"), '|', quotemeta('1+1=2?'));
