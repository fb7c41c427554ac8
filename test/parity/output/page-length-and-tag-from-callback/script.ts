// a callback that knows the whole page sets its length and tag
ob_start((page) => { header('ETag: "' + md5(page) + '"'); header('Content-Length: ' + strlen(page)); return page; });
echo('héllo');
