<?php // if none match not automatic
header('ETag: "v1"');
echo 'full body';
