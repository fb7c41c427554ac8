<?php // fpassthru own data
$stream = fopen($_SERVER['DOCUMENT_ROOT'] . '/printing/fpassthru-own-data/data.txt', 'rb');
echo fpassthru($stream);
