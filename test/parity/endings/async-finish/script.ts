// async finish
const f = $_SERVER['DOCUMENT_ROOT'] + '/side/endings-async-finish.txt';
echo("front"); fastcgi_finish_request(); await new Promise(r => setTimeout(r, 100));
file_put_contents(f, "later\nend\n"); echo("lost");
