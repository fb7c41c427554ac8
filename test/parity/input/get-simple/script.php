<?php // get simple
echo $_GET['a'], $_GET['b'];
