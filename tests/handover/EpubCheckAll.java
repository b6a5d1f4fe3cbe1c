import com.adobe.epubcheck.tool.EpubChecker;

/** Checks books one after the other; its own command takes one. */
class EpubCheckAll {
  public static void main(String[] books) {
    for (String book : books) new EpubChecker().run(new String[] {book, "--failonwarnings"});
  }
}
