<?php //
echo $title, count($items);
