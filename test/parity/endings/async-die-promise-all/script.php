<?php // async die promise all
echo "a;"; exit("b;");
