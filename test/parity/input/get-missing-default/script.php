<?php // get missing default
echo $_GET['nothing'] ?? 'default';
