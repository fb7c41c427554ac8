<?php // tmp name looks
echo preg_match('#/php[A-Za-z0-9]{6}$#', $_FILES['f']['tmp_name']);
