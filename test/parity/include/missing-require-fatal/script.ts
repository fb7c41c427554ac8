// missing require fatal
require('missing.php');
echo('not reached');
