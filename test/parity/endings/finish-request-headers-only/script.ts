// finish request headers only
header('Location: /done', true, 303);
fastcgi_finish_request();
echo('never');
