<?php // decode unicode escapes
echo json_decode('"\u00fc \ud83d\ude00"');
