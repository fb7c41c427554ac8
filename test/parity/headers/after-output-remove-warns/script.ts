// after output remove warns
echo('body ');
header_remove('X-Powered-By');
header_remove();
