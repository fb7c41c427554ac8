<?php
// 10 KB in 200 echoes, the list in a buffer of its own inside the page's.
ob_start();
echo "<!doctype html><title>Items</title><h1>Items</h1>\n";
ob_start();
for ($item = 1; $item <= 99; $item++) {
    echo "<li id=\"item-$item\">";
    echo "Item $item: " . htmlspecialchars('a "quoted" name & <markup> that has to be escaped') . "</li>\n";
}
$items = ob_get_clean();
echo "<ul>\n" . $items . "</ul>\n";
ob_end_flush();
